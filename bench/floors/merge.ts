/**
 * The floor of merging two recipes over HTTP: a node:http handler that finds the best common ancestor of two versions with one parent
 * at most by walking numbers in memory, fetches the three rows by bare selects, merges flat parameters and packages by name, and
 * answers with the same JSON. Takes a file of views; prints its URL.
 */
import { serveAnswers } from './serve-answers.ts';
import { openVersions, referTo, type Stated, splitReference, type Values } from './stated-versions.ts';

const [file = ''] = process.argv.slice(2);
const { database, read } = openVersions(file);
const rows: readonly { readonly name: string; readonly number: number; readonly stated: string }[] = database
  .prepare('select name, number, stated from model_versions')
  .all();
/** The parent's number of each version of the one model, in the place of its own. */
const parents: number[] = [];
for (const { number, stated } of rows) {
  const { parents: [parent] = [] }: Stated = JSON.parse(stated);
  parents[number] = parent?.number ?? 0;
}

/** Parents have lower numbers, so the higher of two is never an ancestor of the other. */
function findBase(one: number, other: number): number {
  let [low, high] = [Math.min(one, other), Math.max(one, other)];
  while (low !== high) {
    const parent = parents[high] ?? 0;
    [low, high] = [Math.min(low, parent), Math.max(low, parent)];
  }
  return low;
}

function mergeValues(prefix: string, base: Values, ours: Values, theirs: Values) {
  const merged: Record<string, string | number> = {};
  const conflicts: object[] = [];
  for (const name of [...new Set([...Object.keys(ours), ...Object.keys(theirs), ...Object.keys(base)])].sort()) {
    const [before = null, mine = null, yours = null] = [base[name], ours[name], theirs[name]];
    const taken = mine === yours || yours === before ? mine : mine === before ? yours : undefined;
    if (taken === undefined) {
      const said = { base: { value: before }, ours: { value: mine }, theirs: { value: yours } };
      conflicts.push({ path: `${prefix}${name}`, hasBase: true, ...said });
    } else if (taken !== null) merged[name] = taken;
  }
  return { merged, conflicts };
}

serveAnswers(({ a = '', b = '' }) => {
  const [[name, one], [, other]] = [splitReference(a), splitReference(b)];
  const base = findBase(one, other);
  const [known, ours, theirs] = [read(name, base), read(name, one), read(name, other)];
  const packagesOf = ({ recipe }: Stated) => recipe.software.packages;
  const parametersOf = ({ recipe }: Stated) => recipe.parameters;
  const parameters = mergeValues('', parametersOf(known), parametersOf(ours), parametersOf(theirs));
  const packages = mergeValues('packages.', packagesOf(known), packagesOf(ours), packagesOf(theirs));
  const recipe = {
    model: a.slice(0, a.lastIndexOf('@')),
    branch: 'main',
    parents: [a, b].map((model) => ({ model, relation: 'MERGE' })),
    parameters: parameters.merged,
    software: { language: 'python', packages: packages.merged },
  };
  const merge = {
    bases: [referTo({ name, number: base })],
    recipe,
    conflicts: [...parameters.conflicts, ...packages.conflicts],
  };
  return JSON.stringify({ data: { merge } });
});
