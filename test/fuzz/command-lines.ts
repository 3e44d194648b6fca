import fc from 'fast-check';
import { mutatedList, oddValues } from './mutate.ts';

/** Lines that a person may type, behind `pedigree`. `log`, `rebuild`, `check`, `backup` and `start` are programs of their own. */
const lines: readonly string[] = [
  'serving production --model fraud --at 2026-05-25 --known-at 2026-05-31',
  'serving production --json',
  'history production --model fraud --withdrawn',
  'lineage fraud@1 --upstream --depth 2',
  'lineage dataset:default/data/raw@1 --downstream --kinds model --json',
  'lineage fraud@champion --dot',
  'recipe fraud@1',
  'path dataset:default/data/raw@1 fraud@1 --json',
  'impact dataset:default/data/raw@1',
  'software numpy@1.26',
  'who-uses numpy@<2 --served ever',
  'who-uses dataset:default/data/raw@1 --json',
  'search fraud risk --kind model',
  'leaderboard auc fraud --across-datasets --parameter a.b<2 --package numpy<2 --json',
  'environment list --json',
  'environment add fuzz --rank 3 --production --dry-run',
  'dataset list',
  'dataset show default/data/prices',
  'dataset add train.csv --param rows=12 --reason tried --dry-run',
  'model list --json',
  'model show fraud',
  'model add model.onnx --data train.csv --metric auc=0.5 --param a.b=1 --dry-run',
  'promote fraud@1 production --reason tried',
  'rollback fraud production --reason tried',
  'retire fraud dev --reason tried',
  'correct fraud production --since 2026-05-20 --until 2026-05-22 --to nothing --reason tried',
  'retract fraud@1 --reason tried --dry-run',
  'events --by anonymous --since 2026-05-01 --until 2026-06-01 --csv',
  'events --subject model:fraud --json',
  'import dvc . --environment prod=production --json',
  'diff fraud@1 fraud@2',
  'serving production --url=http://127.0.0.1:1/graphql',
  'model list --url=http://127.0.0.1:1/graphql --json',
];

const options = [
  ...[
    '--json',
    '--namespace',
    '--actor',
    '--dry-run',
    '--reason',
    '--occurred-at',
    '--command-id',
    '--if-revision',
    '--help',
  ],
  ...[
    '--at',
    '--known-at',
    '--model',
    '--depth',
    '--kinds',
    '--since',
    '--to',
    '--param',
    '--metric',
    '--data',
    '--version',
    '-h',
    '--',
  ],
  ...[
    '--no-json',
    '--json=x',
    '--namespace=',
    '--depth=-1',
    '--x',
    '-',
    '---',
    '-x',
    '--url=x',
    '--url=',
    '--url=ftp://127.0.0.1',
  ],
  ...[
    '--url=http://127.0.0.1:1/graphql',
    '--by',
    '--csv',
    '--dot',
    '--mermaid',
    '--from',
    '--kind=',
    '--limit',
    '--after',
  ],
];

/** What stands in place of a word; no process can be given a NUL. */
const oddWords = oddValues
  .map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')))
  .filter((text) => !text.includes('\0') && text.length < 10_000);

/** Command lines with words out of their place, and words that are none. */
export const commandLines: fc.Arbitrary<readonly string[]> = mutatedList(
  fc.constantFrom(...lines.map((line) => line.split(' '))),
  fc.oneof(
    fc.constantFrom(...options),
    fc.constantFrom(...oddWords),
    fc.constantFrom(...lines.flatMap((line) => line.split(' '))),
  ),
).map((words) => words.filter((word) => word !== '--follow'));
