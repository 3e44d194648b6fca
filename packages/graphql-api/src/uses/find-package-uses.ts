import { readVersionRange, type VersionRange } from '@pedigree/compare';
import { isInvalid } from '@pedigree/kernel';
import type { Page, PageRequest, SoftwareUseFound } from '@pedigree/views';
import type { Known } from '../known.ts';
import { publicError } from '../public-error.ts';
import { chooseReleases, tellUndecided, type Undecided } from './choose-releases.ts';
import type { ServedAsked } from './served.ts';

/** What is asked of a package. */
export interface PackageAsked extends ServedAsked {
  readonly package: string;
  readonly range?: string | null | undefined;
  readonly namespace?: string | null | undefined;
}

/** A page of the model versions that were trained with it, and which versions of it nobody can place. */
export type PackageUses = Page<SoftwareUseFound> & Undecided;

/**
 * Finds the model versions that were trained with a package in a range: which of its versions lie in it is decided here, once for
 * each, and rows are found by what was decided.
 *
 * @throws publicError INVALID_ARGUMENT for a range that nobody can read.
 */
export async function findPackageUses(
  known: Known,
  asked: PackageAsked,
  page: PageRequest<bigint>,
): Promise<PackageUses> {
  const range = readRange(asked.range);
  const { views } = known.sources;
  const { namespace, served } = asked;
  const filter = { package: asked.package, ...(namespace && { namespace }) };
  const releases = await views.packageReleases(known.scope, filter, known.at('models'));
  const { included, undecided } = chooseReleases(releases, asked.package, range);
  const found = await views.modelVersionsWithReleases(
    known.scope,
    { releases: included, ...(await readServed(known, served)) },
    known.at('models'),
    page,
  );
  return { ...found, ...tellUndecided(undecided) };
}

async function readServed(known: Known, served: ServedAsked['served']) {
  if (served === 'EVER') return { isEverServed: true as const };
  if (served !== 'NOW') return {};
  return { among: await known.sources.views.versionsServing(known.scope, known.at('serving')) };
}

function readRange(text: string | null | undefined): VersionRange | null {
  if (text === null || text === undefined) return null;
  const range = readVersionRange(text);
  if (isInvalid(range)) throw publicError('INVALID_ARGUMENT', `range: ${range.invalid}`);
  return range;
}
