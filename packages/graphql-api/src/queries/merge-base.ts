import type { Query } from '../fields.ts';
import { findModelVersion } from '../find-version.ts';
import { viewsBehind } from '../known.ts';
import { findMergeBases, readModelVersion } from '../merge/read-versions.ts';
import { refOfVersion } from '../types/refs.ts';

/** All best common ancestors of two model versions; null where one of them is not recorded. */
export const mergeBase: Query<'mergeBase'> = async (_, args, context) => {
  const asked = [readModelVersion('a', args.a), readModelVersion('b', args.b)];
  const known = await context.known(args.knownAt, viewsBehind.merge);
  const [a, b] = await Promise.all(asked.map((each) => findModelVersion(known, each)));
  if (!a || !b) return null;
  const [one, other] = [refOfVersion('model', a), refOfVersion('model', b)];
  return { a: one, b: other, asOf: known.asOf, versions: await findMergeBases(known, a, b) };
};
