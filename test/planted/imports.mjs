/**
 * The import rules of .dependency-cruiser.cjs, over the house and over its mirror in this folder, in one run. The mirror
 * holds one file per rule, named after it, which breaks that rule and no other; a rule without one is a fault, and so is
 * a folder of the house without a rule. To add a rule: add it to the list there, and its violation here.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { cruise } from 'dependency-cruiser';

const root = join(import.meta.dirname, '../..');
const mirror = 'test/planted/';
const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));

/** All faults, as sentences; how many rules there are; how many modules of the house were looked at. */
export async function importFaults() {
  process.chdir(root);
  const { output } = await cruise(['schema', 'packages', 'services', 'test', 'bench'], {
    ...options,
    ruleSet: { forbidden },
    validate: true,
  });
  const { modules, summary } = output;
  const broken = summary.violations.filter(({ from }) => !from.startsWith(mirror));
  const seen = summary.violations.filter(({ from }) => from.startsWith(mirror));
  const own = modules.filter(
    ({ source }) => /^(schema|packages|services|test|bench)\//.test(source) && !source.startsWith(mirror),
  );
  return {
    faults: [...broken.map(violation), ...forbidden.flatMap((rule) => plantedFaults(rule.name, seen)), ...unruled(own)],
    rules: forbidden.length,
    modules: own.length,
  };
}

function violation({ rule, from, to }) {
  return `${from} imports ${to} (${rule.name}).\n  ${forbidden.find(({ name }) => name === rule.name).comment}`;
}

/** The file named after the rule, or after it with `-either` where two are needed, breaks exactly this rule. */
function plantedFaults(name, seen) {
  const rules = seen
    .filter(({ from }) => basename(from, '.ts').replace(/-either$/, '') === name)
    .map(({ rule }) => rule.name);
  if (rules.length === 0)
    return [`No planted violation of the rule ${name} is seen: ${mirror}<folder>/${name}.ts is required.`];
  const others = rules.filter((rule) => rule !== name);
  return others.map((rule) => `The violation planted for ${name} breaks ${rule} as well.`);
}

/** Folders whose imports no rule looks at; `test` and `bench` may import anything. */
function unruled(modules) {
  const folders = new Set(
    modules.map(({ source }) => /^((packages|services)\/[^/]+|schema)\//.exec(source)?.[0] ?? ''),
  );
  return [...folders]
    .filter((folder) => folder !== '')
    .filter(
      (folder) =>
        !forbidden.some(({ name, from }) => /imports/.test(name) && new RegExp(from.path ?? '^$').test(folder)),
    )
    .map((folder) => `${folder} has no row in the list of .dependency-cruiser.cjs that says what it may import.`);
}
