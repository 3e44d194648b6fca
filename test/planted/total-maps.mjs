/**
 * The total maps of the house: maps with one entry per member of a closed union, where the compiler has to demand the
 * forgotten one. For each, one entry is taken away in memory, and tsc has to refuse the file with the named error; on
 * disk nothing changes. To add a map: add a line to the list. `entry` is the text to take away, which has to stand in
 * the file exactly once; `error` is the code, TS2741 for one missing property, TS1360 or TS2322 where a `satisfies` or
 * a wider type reports it.
 */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** @type {{ name: string, file: string, entry: string, error: number }[]} */
export const totalMaps = [
  {
    name: 'kernel: which kinds of references have versions',
    file: 'packages/kernel/src/reference.ts',
    entry: '  run: false,\n',
    error: 2741,
  },
  {
    name: 'domain: what each event does to a dataset',
    file: 'packages/domain/src/dataset/evolve.ts',
    entry: "  DatasetDescribed: 'ignore',\n",
    error: 2741,
  },
  {
    name: 'domain: what each event does to a model',
    file: 'packages/domain/src/model/evolve.ts',
    entry: "  ModelEvaluated: 'ignore',\n",
    error: 2741,
  },
  {
    name: 'domain: what each event does to an environment',
    file: 'packages/domain/src/environment/evolve.ts',
    entry: '  ModelRetired: (event, state) => change(state, event, null),\n',
    error: 2741,
  },
  {
    name: 'domain: how each command is decided',
    file: 'packages/domain/src/model/decide.ts',
    entry:
      '  describeModel: ({ model, description }, state, _streams, when) =>\n' +
      '    refuseUnregistered(model, state) ?? [\n' +
      "      { type: 'ModelDescribed', occurredAt: occurrence(when), data: { description } },\n" +
      '    ],\n',
    error: 2741,
  },
  {
    name: 'domain: what each command rests on',
    file: 'packages/domain/src/environment/facts.ts',
    entry: '  defineEnvironment: () => [],\n',
    error: 2741,
  },
  {
    name: 'commands: the catalogue of commands',
    file: 'packages/commands/src/catalogue.ts',
    entry: "  retireModel: environment('retireModel'),\n",
    error: 2741,
  },
  {
    name: 'commands: what each category is folded into',
    file: 'packages/commands/src/states.ts',
    entry: "  model: { category: 'model', initial: initialModel, evolve: evolveModel },\n",
    error: 2741,
  },
  {
    name: 'views: what each event does to serving',
    file: 'packages/views/src/serving/project.ts',
    entry: '      ModelRetired: takeOver,\n',
    error: 2322,
  },
  {
    name: 'views: which categories serving is about',
    file: 'packages/views/src/serving/project.ts',
    entry: "    dataset: 'ignore',\n",
    error: 2741,
  },
  {
    name: 'views: what each event does to datasets',
    file: 'packages/views/src/datasets/project.ts',
    entry: '      DatasetVersionReinstated: (event) => [retract(event, false)],\n',
    error: 2322,
  },
  {
    name: 'views: what each event does to models',
    file: 'packages/views/src/models/project.ts',
    entry: '      ModelUndeprecated: (event) => [deprecate(event, false)],\n',
    error: 2322,
  },
  {
    name: 'views: what each event does to environments',
    file: 'packages/views/src/environments/project.ts',
    entry: "      ModelRolledBack: 'ignore',\n",
    error: 2322,
  },
  {
    name: 'views: what each event is about',
    file: 'packages/views/src/events/project.ts',
    entry: '      ModelAliasRemoved: aboutModel,\n',
    error: 2322,
  },
];

/** Every map that bears to lose an entry, as a sentence. */
export function totalMapFaults() {
  const files = new Map();
  return totalMaps.flatMap((map) => faultsOf(map, files));
}

function faultsOf({ name, file, entry, error }, files) {
  const path = join(root, file);
  const text = ts.sys.readFile(path);
  if (text === undefined) return [`${name}: ${file} is not there.`];
  const parts = text.split(entry);
  if (parts.length !== 2)
    return [`${name}: ${file} has to hold ${JSON.stringify(entry)} once, it stands there ${parts.length - 1} times.`];
  if (errorsOf(path, text, files).length > 0) return [`${name}: ${file} does not compile as it is.`];
  const errors = errorsOf(path, parts.join(''), files);
  if (errors.includes(error)) return [];
  return [
    `${name}: without ${JSON.stringify(entry)}, ${file} has to fail with TS${error}; tsc says ${errors.map((code) => `TS${code}`).join(', ') || 'nothing'}.`,
  ];
}

/** The codes of what tsc has against a file with this text; the rest of the house is read from its sources. */
function errorsOf(path, text, files) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const wanted = {
    ...options,
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    customConditions: ['source'],
  };
  delete wanted.tsBuildInfoFile;
  const host = ts.createCompilerHost(wanted);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language) => {
    if (name === path) return ts.createSourceFile(name, text, language, true);
    if (!files.has(name)) files.set(name, read(name, language));
    return files.get(name);
  };
  const program = ts.createProgram([path], wanted, host);
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code }) => code,
  );
}
