/**
 * The total maps of the house: maps with one entry per member of a closed union, where the compiler has to demand the
 * forgotten one. For each, one entry is taken away in memory, and tsc has to say that it is missing; on disk nothing
 * changes. A total map of the house (but for its tests) that is not in this list is a fault, and so is a line of this
 * list without its map. To add a map: add a line. `entry` is the name of an entry that no other total map in the file
 * has.
 *
 * @type {readonly { name: string, file: string, entry: string }[]}
 */
export const totalMaps = [
  ['kernel: which kinds of references have versions', 'packages/kernel/src/reference.ts', 'run'],

  ['schema: what each code of a refusal means', 'schema/generate/rejection-meanings.ts', 'LABEL_TAKEN'],

  ['domain: what each event does to a dataset', 'packages/domain/src/dataset/evolve.ts', 'DatasetDescribed'],
  ['domain: what each event does to a model', 'packages/domain/src/model/evolve.ts', 'ModelEvaluated'],
  ['domain: what each event does to an environment', 'packages/domain/src/environment/evolve.ts', 'ModelRetired'],
  ['domain: how a command to a dataset is decided', 'packages/domain/src/dataset/decide.ts', 'describeDataset'],
  ['domain: how a command to a model is decided', 'packages/domain/src/model/decide.ts', 'describeModel'],
  ['domain: how a command to an environment is decided', 'packages/domain/src/environment/decide.ts', 'retireModel'],
  [
    'domain: how a command that tells what it changes is decided',
    'packages/domain/src/environment/explain.ts',
    'rollBackEnvironment',
  ],
  [
    'domain: how a command to a rollout is decided',
    'packages/domain/src/environment/rollout/decide.ts',
    'pauseRollout',
  ],
  [
    'domain: how a command to a rollout that tells what it changes is decided',
    'packages/domain/src/environment/rollout/explain.ts',
    'abortRollout',
  ],
  ['domain: what a command to a dataset rests on', 'packages/domain/src/dataset/facts.ts', 'versionDataset'],
  ['domain: what a command to a model rests on', 'packages/domain/src/model/facts.ts', 'untagModelVersion'],
  [
    'domain: what a command to an environment rests on',
    'packages/domain/src/environment/facts.ts',
    'defineEnvironment',
  ],

  ['domain: the members of each rule', 'packages/domain/src/environment/policy/read-rule.ts', 'DIGESTS_PRESENT'],
  ['domain: how each rule is asked', 'packages/domain/src/environment/policy/check-rule.ts', 'DIGESTS_PRESENT'],

  [
    'domain: which views tell what each rule asks',
    'packages/domain/src/environment/policy/outcome.ts',
    'DIGESTS_PRESENT',
  ],

  ['commands: the catalogue of commands', 'packages/commands/src/catalogue.ts', 'retireModel'],
  ['commands: what each category is folded into', 'packages/commands/src/states.ts', 'model'],
  ['commands: the streams of each category', 'packages/commands/src/streams.ts', 'environment'],
  ['commands: random inputs of each command', 'packages/commands/src/testing/random-inputs.ts', 'tagModelVersion'],
  ['commands: how each code is come by', 'packages/commands/src/rejection-codes.unit.spec.ts', 'EVENT_TOO_LARGE'],

  ['event-store-sqlite: what each refusal throws', 'packages/event-store-sqlite/src/writer-thread.ts', 'AppendFailed'],

  ['compare: how each scheme decides a range', 'packages/compare/src/version-range.ts', 'either'],

  ['views: how each kind of column is stored', 'packages/views/src/table.ts', 'json?'],
  ['views: how each kind of column is read', 'packages/views/src/reading/columns.ts', 'boolean'],
  ['views: the PostgreSQL type of what is listed', 'packages/views/src/reading/postgres-dialect.ts', 'integer'],
  ['views: how each kind of column is written', 'packages/views/src/runner/encoders.ts', 'instant'],
  ['views: the SQL type of each kind of column', 'packages/views/src/runner/tables.ts', 'position'],
  ['views: the PostgreSQL type of each kind of column', 'packages/views/src/runner/postgres/arrays.ts', 'json'],
  ['views: the element of each type of array', 'packages/views/src/runner/postgres/arrays.ts', 'smallint[]'],
  ['views: the tables of models', 'packages/views/src/models/tables.ts', 'model_tags'],
  ['views: the tables of ranking', 'packages/views/src/ranking/row.ts', 'score_series'],
  ['views: how each selector finds versions', 'packages/views/src/models/find-versions.ts', 'branch'],
  ['views: which categories serving is about', 'packages/views/src/serving/project.ts', 'dataset'],
  ['views: what each event does to serving', 'packages/views/src/serving/project.ts', 'ModelRetired'],
  ['views: which categories datasets are about', 'packages/views/src/datasets/project.ts', 'model'],
  ['views: what each event does to datasets', 'packages/views/src/datasets/project.ts', 'DatasetVersionReinstated'],
  ['views: which categories models are about', 'packages/views/src/models/project.ts', 'environment'],
  ['views: what each event does to models', 'packages/views/src/models/project.ts', 'ModelUndeprecated'],
  ['views: which categories environments are about', 'packages/views/src/environments/project.ts', 'dataset'],
  ['views: what each event does to environments', 'packages/views/src/environments/project.ts', 'ModelRolledBack'],
  ['views: which categories events are of', 'packages/views/src/events/project.ts', 'dataset'],
  ['views: what each event of a dataset is about', 'packages/views/src/events/project.ts', 'DatasetVersioned'],
  ['views: what each event of a model is about', 'packages/views/src/events/project.ts', 'ModelAliasRemoved'],
  ['views: what each event of an environment is about', 'packages/views/src/events/project.ts', 'ServingCorrected'],
  ['views: which categories lineage is about', 'packages/views/src/lineage/project.ts', 'environment'],
  ['views: what each event of a dataset does to lineage', 'packages/views/src/lineage/project.ts', 'DatasetDescribed'],
  ['views: what each event of a model does to lineage', 'packages/views/src/lineage/project.ts', 'ModelEvaluated'],
  ['views: the tables of lineage', 'packages/views/src/lineage/row.ts', 'lineage_roles'],
  ['views: the node of each kind of thing', 'packages/views/src/lineage/node-of.ts', 'artifact'],
  ['views: the segments of the graph that are read', 'packages/views/src/lineage/graph-reader.ts', 'edges'],
  ['views: the tables of software', 'packages/views/src/software/row.ts', 'software_uses'],
  ['views: the tables of search', 'packages/views/src/search/row.ts', 'search_words'],
  ['views: which categories search is about', 'packages/views/src/search/project.ts', 'environment'],
  ['views: what each event of a dataset says in words', 'packages/views/src/search/project.ts', 'DatasetDescribed'],
  ['views: what each event of a model says in words', 'packages/views/src/search/project.ts', 'ModelVersionUntagged'],
  ['views: what each event of an environment says in words', 'packages/views/src/search/project.ts', 'ModelRetired'],

  ['graphql-api: which views each category rests on', 'packages/graphql-api/src/known.ts', 'environment'],
  ['graphql-api: every query', 'packages/graphql-api/src/queries/queries.ts', 'node'],
  ['graphql-api: every subscription', 'packages/graphql-api/src/subscriptions/subscriptions.ts', 'servingChanged'],
  ['graphql-api: every payload', 'packages/graphql-api/src/mutations/command-payloads.ts', 'correctServing'],
  ['graphql-api: whether a user serves, in words of the views', 'packages/graphql-api/src/uses/find-users.ts', 'NOW'],
  ['graphql-api: how each kind is printed', 'packages/graphql-api/src/lineage/to-lineage-node.ts', 'artifact'],
  ['graphql-api: what each kind is called in a search', 'packages/graphql-api/src/search/kinds.ts', 'MODEL_VERSION'],
  [
    'graphql-api: what each kind is called where it is found',
    'packages/graphql-api/src/search/kinds.ts',
    'modelVersion',
  ],
  ['graphql-api: which way each direction goes', 'packages/graphql-api/src/lineage/walk.ts', 'BOTH'],
  ['graphql-api: what each printed kind means', 'packages/graphql-api/src/lineage/walk.ts', 'RUN'],
  ['graphql-api: the path of what a schema is of', 'packages/graphql-api/src/http/schema-routes.ts', 'payload'],
  ['graphql-api: each history of a bisection', 'packages/graphql-api/src/bisect/histories.ts', 'NUMBERS'],
  ['graphql-api: what each kind of node stands for', 'packages/graphql-api/src/types/lineage-node.ts', 'code'],

  [
    'import-dvc: what of each kind of input makes a difference',
    'packages/import-dvc/src/plan/statement-words.ts',
    'RELATED',
  ],
  ['import-dvc: when each command is told', 'packages/import-dvc/src/plan-histories.ts', 'untagModelVersion'],

  ['kafka-relay: how many of each fault are found', 'packages/kafka-relay/src/verify/found.ts', 'outOfOrder'],
  ['kafka-relay: up to where each told thing stands', 'packages/kafka-relay/src/relay/course.ts', 'serving'],
  ['kafka-relay: the port of each secured way in', 'packages/kafka-relay/src/testing/node-ports.ts', 'SASL_SSL'],

  ['assembly: every setting of what listens', 'packages/assembly/src/settings/settings.ts', 'port'],
  ['assembly: every setting of a place', 'packages/assembly/src/settings/settings.ts', 'views'],
  ['assembly: every setting of what answers', 'packages/assembly/src/settings/settings.ts', 'jit'],
  ['assembly: every setting of what relays', 'packages/assembly/src/settings/kafka.ts', 'kafkaEvents'],

  ['standalone: how each fault of a topic is told', 'services/standalone/src/subcommands/kafka-verify.ts', 'altered'],

  ['cli: why a plan passes over a change', 'services/cli/src/several/print-plan.ts', 'NAMES_NO_VERSION'],
  ['cli: how each difference is marked', 'services/cli/src/diff/print-diff.ts', 'SAME'],
  ['cli: what each state of a bisection says', 'services/cli/src/bisect/print-bisection.ts', 'MENDED'],
  ['cli: what each phase of an import is called', 'services/cli/src/commands/import.ts', 'READING'],
  ['cli: which relations a parent can have', 'services/cli/src/parents.ts', 'DISTILL'],
  ['cli: how each allocation is shown', 'services/cli/src/allocation.ts', 'UNKNOWN'],
  ['cli: how each outcome is told', 'services/cli/src/tell-outcome.ts', 'planned'],
  ['cli: the word for each breach of a policy', 'services/cli/src/policy/breaches-command.ts', 'OVERRIDDEN'],
  ['cli: the word for each kind of node', 'services/cli/src/lineage/node-names.ts', 'RUN'],
  ['cli: where each kind of node stands in a tree', 'services/cli/src/lineage/tree.ts', 'CODE'],
  ['cli: which end of an edge is behind which, by growth', 'services/cli/src/lineage/tree.ts', 'downstream'],
  ['cli: the title of a tree of each growth', 'services/cli/src/lineage/print-tree.ts', 'downstream'],
  ['cli: the shape of each kind in DOT', 'services/cli/src/lineage/to-dot.ts', 'ARTIFACT'],
  ['cli: the shape of each kind in Mermaid', 'services/cli/src/lineage/to-mermaid.ts', 'DATASET'],
  ['cli: which trees each direction has', 'services/cli/src/commands/lineage.ts', 'BOTH'],
  ['cli: what is asked for the tree of each growth', 'services/cli/src/commands/lineage.ts', 'downstream'],
  ['bench: each store that logs grow on', 'bench/src/growth/stores.ts', 'esdb'],
  ['bench: the cost of each work on a log', 'bench/src/growth/measure-size.ts', 'disk'],
  ['standalone: every setting', 'services/standalone/src/environment.ts', 'demo'],
].map(([name, file, entry]) => ({ name, file, entry }));
