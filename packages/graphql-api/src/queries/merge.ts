import type { Query } from '../fields.ts';
import { findModelVersion } from '../find-version.ts';
import { viewsAbout, viewsBehind } from '../known.ts';
import { mergeRecipes } from '../merge/merge-recipes.ts';
import { findMergeBases, readModelVersion } from '../merge/read-versions.ts';
import { refOfVersion } from '../types/refs.ts';

/** Two model versions merged three ways; null where one of them is not recorded. */
export const merge: Query<'merge'> = async (_, args, context) => {
  const asked = [readModelVersion('a', args.a), readModelVersion('b', args.b)];
  const given = typeof args.base === 'string' ? readModelVersion('base', args.base) : null;
  const known = await context.known(args.knownAt, given ? viewsAbout.model : viewsBehind.merge);
  const [a, b] = await Promise.all(asked.map((each) => findModelVersion(known, each)));
  if (!a || !b) return null;
  const base = given && (await findModelVersion(known, given));
  if (given && !base) return null;
  const bases = base ? [base] : await findMergeBases(known, a, b);
  const decisions = { ours: args.ours ?? [], theirs: args.theirs ?? [] };
  const [one = '', other = '', ...compared] = [a, b, ...bases].map((version) => refOfVersion('model', version));
  return { a: one, b: other, bases: compared, asOf: known.asOf, ...mergeRecipes(a, b, bases, decisions) };
};
