/**
 * Who may import whom (the house, and why, is told in CONTRIBUTING.md). Each rule says where the thing belongs, and each
 * has a planted violation, a file of its name in the mirror of the house below test/planted.
 */

/** A path in the house, or in its mirror that holds the planted violations. */
const at = (path) => `^(?:test/planted/)?${path}`;

const packages = '(?:schema|(?:packages|services)/[^/]+|bench|test(?!/planted))';
const specs = '\\.spec\\.ts$';
const entries = [at('services/(?!cli/)[^/]+/src/main\\.ts$'), at('services/standalone/src/subcommands/[^/]+\\.ts$')];

const adapters = 'packages/event-store-[^/]+';

const words = ['packages/kernel', 'schema'];

/** One row a folder: what of ours it may import besides itself, and where a thing belongs that needs more. */
const house = [
  {
    name: 'kernel-imports-nothing',
    folder: 'packages/kernel',
    may: [],
    comment: 'kernel knows nothing of ours. What needs events belongs into schema, what decides into domain.',
  },
  {
    name: 'schema-imports',
    folder: 'schema',
    may: ['packages/kernel'],
    comment:
      'schema is data made of kernel only. What decides belongs into domain, what asks into views or graphql-api.',
  },
  {
    name: 'domain-imports',
    folder: 'packages/domain',
    may: words,
    comment:
      'domain is pure and sees events only: no store, no view. What a decision needs to know comes in as facts ' +
      '(commands gathers them); what answers a question belongs into views.',
  },
  {
    name: 'commands-imports',
    folder: 'packages/commands',
    may: [...words, 'packages/domain', 'packages/event-store'],
    comment:
      'commands runs deciders over the port of the store. What reads rows belongs into views, what listens into graphql-api.',
  },
  {
    name: 'event-store-imports',
    folder: 'packages/event-store',
    may: words,
    comment:
      'The port knows envelopes, not who appends or reads them. What one database needs belongs into its adapter.',
  },
  {
    name: 'event-store-adapter-imports',
    folder: adapters,
    may: [...words, 'packages/event-store', 'packages/postgres', 'packages/sqlite'],
    comment: 'An adapter knows the port and its own database. What the adapters share belongs into event-store.',
  },
  {
    name: 'postgres-imports-nothing',
    folder: 'packages/postgres',
    may: [],
    comment: 'postgres is about connections. What is kept on the other side of them belongs to who keeps it.',
  },
  {
    name: 'sqlite-imports-nothing',
    folder: 'packages/sqlite',
    may: [],
    comment: 'sqlite is about files of SQLite. What is kept in them belongs to who keeps it.',
  },
  {
    name: 'kafka-imports-nothing',
    folder: 'packages/kafka',
    may: [],
    comment: 'kafka is about reading topics. What their records mean belongs to who writes or follows them.',
  },
  {
    name: 'kafka-relay-imports',
    folder: 'packages/kafka-relay',
    may: [...words, 'packages/event-store', 'packages/kafka'],
    comment:
      'The relay follows the log and writes topics. What serves is told to it by who has the views: assembly hands that in.',
  },
  {
    name: 'lineage-imports-nothing',
    folder: 'packages/lineage',
    may: [],
    comment: 'lineage is a graph of numbers. What they stand for belongs into views, which keeps them.',
  },
  {
    name: 'compare-imports',
    folder: 'packages/compare',
    may: ['packages/kernel'],
    comment: 'compare knows values by path. Where they are read belongs into graphql-api, how they are shown into cli.',
  },
  {
    name: 'views-imports',
    folder: 'packages/views',
    may: [
      ...words,
      'packages/event-store',
      'packages/lineage',
      'packages/compare',
      'packages/postgres',
      'packages/sqlite',
    ],
    comment:
      'views are functions of the log and never see domain: a rule about writing belongs into domain, its outcome into ' +
      'the event, and a view reads it there.',
  },
  {
    name: 'reactors-imports',
    folder: 'packages/reactors',
    may: [...words, 'packages/commands', 'packages/views'],
    comment:
      'A reactor sees rows and says commands. What decides them belongs into domain, who starts and runs it into assembly.',
  },
  {
    name: 'graphql-api-imports',
    folder: 'packages/graphql-api',
    may: [
      ...words,
      'packages/event-store',
      'packages/commands',
      'packages/views',
      'packages/lineage',
      'packages/compare',
    ],
    comment:
      'graphql-api reaches domain through commands, rows through views, and gets its store handed in. Rules belong into ' +
      "domain, wiring into a service's main.ts.",
  },
  {
    name: 'client-imports',
    folder: 'packages/client',
    may: ['schema/generated', 'schema/dist/generated', 'packages/kafka', 'packages/kernel'],
    comment:
      'client knows the service by its published schema (schema/generated) and by what Kafka tells; with the kernel it has the rules that need no service, and nothing else.',
  },
  {
    name: 'import-imports',
    folder: 'packages/import-[^/]+',
    may: [...words, 'packages/client'],
    comment: 'An importer turns a foreign format into commands and sends them through client, as anyone else would.',
  },
  {
    name: 'fetch-imports',
    folder: 'packages/fetch',
    may: ['packages/kernel'],
    comment: 'fetch gets bytes from where they are said to be. Who says so belongs into cli, which asks the service.',
  },
  {
    name: 'demo-imports',
    folder: 'packages/demo',
    may: ['packages/client'],
    comment: 'The demo is a user: it trains, and tells the service through client.',
  },
  {
    name: 'runtime-imports',
    folder: 'packages/runtime',
    may: words,
    comment: 'runtime is what every process needs, whatever it does. What one process does belongs into that service.',
  },
  {
    name: 'assembly-imports',
    folder: 'packages/assembly',
    may: [
      ...words,
      'packages/event-store',
      'packages/commands',
      'packages/views',
      'packages/graphql-api',
      'packages/kafka-relay',
      'packages/reactors',
      'packages/runtime',
    ],
    comment:
      'assembly puts together what several services need: stores and views by where they are, and what runs over them. ' +
      'What one process does belongs into that service, what a part does into the part.',
  },
  {
    name: 'service-imports',
    folder: 'services/(?!cli/)[^/]+',
    except: entries,
    may: [...words, 'packages/runtime', 'packages/assembly'],
    comment:
      "Parts are put together in assembly, and in a service's main.ts; its other files see assembly and runtime only.",
  },
  {
    name: 'cli-imports',
    folder: 'services/cli',
    may: [...words, 'packages/client', 'packages/fetch', 'packages/import-[^/]+', 'packages/runtime'],
    comment:
      'The CLI speaks GraphQL through client. What needs the store itself it does by running services/standalone as a child.',
  },
];

const houseRules = house.map(({ name, folder, may, comment, except = [] }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: at(`(${folder})/`), ...(except.length === 0 ? {} : { pathNot: except }) },
  to: { path: at(`${packages}/`), pathNot: [at('$1/'), at(`${adapters}/`), ...may.map((folder) => at(`${folder}/`))] },
}));

module.exports = {
  forbidden: [
    ...houseRules,
    {
      name: 'kernel-has-no-dependencies',
      severity: 'error',
      comment:
        'kernel is small and free of dependencies, so that everything can use it. What needs a library belongs above it.',
      from: { path: at('packages/kernel/'), pathNot: specs },
      to: { dependencyTypesNot: ['local', 'core'], pathNot: at(`${packages}/`) },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        "domain has no clock, no id, no disk: what comes from outside is an argument, and the caller's business.",
      from: { path: at('packages/domain/'), pathNot: specs },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-in-entries',
      severity: 'error',
      comment:
        "Adapters are named in assembly, which opens stores, and in a service's main.ts; everything else gets the port handed in.",
      from: {
        path: at('(schema|(?:packages|services)/[^/]+)/'),
        pathNot: [...entries, at('packages/assembly/src/places/')],
      },
      to: { path: at(`${adapters}/`), pathNot: at('$1/') },
    },
    {
      name: 'relative-imports-stay-in-their-package',
      severity: 'error',
      comment: "A relative import never crosses a package.json: use the package's name, and what its exports offer.",
      from: { path: `^((?:test/planted/)?${packages})/` },
      to: { path: at(`${packages}/`), pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'packages-by-their-exports',
      severity: 'error',
      comment:
        'Nothing is found there. A package is reached by what its exports name, and has to be among the dependencies; a ' +
        'service exports nothing: no service imports another.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'These files need each other. What both need belongs into a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'testing-stays-out-of-production',
      severity: 'error',
      comment:
        'The words for tests (testing/, contract/) are for tests. What production needs of them belongs beside them.',
      from: { path: at(`${packages}/`), pathNot: [specs, '^(?:test/(?!planted/)|bench/)', '/(?:testing|contract)/'] },
      to: { path: '/(?:testing|contract)/' },
    },
    {
      name: 'floors-stand-alone',
      severity: 'error',
      comment: 'A floor that uses what it measures is none: bench/floors is written without anything of ours.',
      from: { path: at('bench/floors/') },
      to: { path: [at(`${packages}/`)], pathNot: at('bench/floors/') },
    },
    {
      name: 'model-shares-nothing-with-what-it-checks',
      severity: 'error',
      comment:
        'The brute-force model of the serving rules is written from raw events: it shares no code with views or domain.',
      from: { path: at('test/model/') },
      to: { path: at('packages/(?:views|domain|commands)/') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(?:^|/)dist/', '\\.mjs$', '^test/harness/[^/]+\\.cjs$'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['main', 'types', 'typings'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
};
