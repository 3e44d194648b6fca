import { blameVersion } from '../blame/blame-version.ts';
import { factsOfVersion } from '../blame/facts-of-version.ts';
import { pickFacts } from '../blame/pick-facts.ts';
import type { Query } from '../fields.ts';
import { findModelVersion } from '../find-version.ts';
import { viewsAbout } from '../known.ts';
import { readModelVersion } from '../merge/read-versions.ts';
import { refOfVersion } from '../types/refs.ts';

/** Since which version what a recipe says is so; null where the version is not recorded. */
export const blame: Query<'blame'> = async (_, { of, paths, knownAt }, context) => {
  const asked = readModelVersion('of', of);
  const known = await context.known(knownAt, viewsAbout.model);
  const version = await findModelVersion(known, asked);
  if (!version) return null;
  const facts = pickFacts(factsOfVersion(version), paths ?? []);
  return { of: refOfVersion('model', version), asOf: known.asOf, facts: await blameVersion(version, facts) };
};
