import { readFactsOfEnvironment, readFactsOfVersions } from '../diff/read-facts.ts';
import { toDiff } from '../diff/to-diff.ts';
import type { Query } from '../fields.ts';
import { type AskedVersion, readAskedVersion } from '../find-version.ts';
import { viewsAbout, viewsBehind } from '../known.ts';
import { publicError } from '../public-error.ts';
import { readSlot, type SlotAsked } from '../references.ts';

/** What differs between two versions, or in an environment between two times; null where a version is not recorded. */
export const diff: Query<'diff'> = async (_, args, context) => {
  const asked = readPair(args.a, args.b);
  const options = {
    all: args.all ?? false,
    higher: new Set(args.higherIsBetter ?? []),
    lower: new Set(args.lowerIsBetter ?? []),
  };
  if (asked.of === 'environment') {
    const known = await context.known(args.knownAt, viewsAbout.environment);
    const [a, b] = await Promise.all([readFactsOfEnvironment(known, asked.a), readFactsOfEnvironment(known, asked.b)]);
    return toDiff(known, a, b, options);
  }
  const isOfDatasets = asked.a.kind === 'dataset';
  const known = await context.known(args.knownAt, isOfDatasets ? viewsAbout.dataset : viewsBehind.recipe);
  const [a, b] = (await readFactsOfVersions(known, [asked.a, asked.b])) ?? [];
  return a && b ? toDiff(known, a, b, options) : null;
};

type Pair =
  | { readonly of: 'environment'; readonly a: SlotAsked; readonly b: SlotAsked }
  | { readonly of: 'versions'; readonly a: AskedVersion; readonly b: AskedVersion };

const comparable =
  'a version of a model or of a dataset, or an environment, such as fraud@3, dataset:prices@3 or environment:production@2026-05-01';

function readPair(one: string, other: string): Pair {
  const environments = [one, other].filter((text) => text.startsWith('environment:'));
  if (environments.length === 0) {
    const [a, b] = [readAskedVersion('a', one, comparable), readAskedVersion('b', other, comparable)];
    if (a.kind === b.kind) return { of: 'versions', a, b };
  }
  if (environments.length === 2) {
    const [a, b] = [readSlot(one, undefined, 'a'), readSlot(other, undefined, 'b')];
    const isOne = a.environment.namespace === b.environment.namespace && a.environment.name === b.environment.name;
    if (isOne) return { of: 'environment', a, b };
  }
  const required = 'two versions of models, two of datasets, or one environment at two times';
  const came = `${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  throw publicError('INVALID_ARGUMENT', `b: required: ${required}; came: ${came}`);
}
