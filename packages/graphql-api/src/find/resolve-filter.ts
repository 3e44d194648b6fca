import { formatReference, type Reference } from '@pedigree/kernel';
import type { DatasetCondition, Name, VersionFilter, VersionKey } from '@pedigree/views';
import { findVersion } from '../find-version.ts';
import type { Known } from '../known.ts';
import { publicError } from '../public-error.ts';
import { chooseReleases, type ReleasesChosen, tellUndecided, type Undecided } from '../uses/choose-releases.ts';
import type { FilterAsked, PackageAsked } from './read-filter.ts';

/** A filter once what it names is looked up. It holds for no model version by a version of a package that nobody can place. */
export interface FilterResolved extends Undecided {
  /** As views take it. */
  readonly filter: VersionFilter;
}

/** Looks up what a filter names. @throws publicError INVALID_ARGUMENT that tells which dataset versions are not recorded. */
export async function resolveFilter(known: Known, asked: FilterAsked): Promise<FilterResolved> {
  const { datasets, packages, servesIn, ...rest } = asked;
  const found = await Promise.all(datasets.map((dataset) => resolveDataset(known, dataset)));
  const faults = datasets.flatMap((dataset, index) =>
    found[index]
      ? []
      : `where.datasets[${index}]: required: a recorded dataset version; came: ${JSON.stringify(formatReference(dataset))}`,
  );
  if (faults.length > 0) throw publicError('INVALID_ARGUMENT', faults.join('\n'));
  const chosen = await Promise.all(packages.map((each) => choose(known, each)));
  return {
    filter: {
      ...rest,
      datasets: found.flatMap((each) => each ?? []),
      packages: packages.map(({ name }, index) => ({
        package: name,
        releases: chosen[index]?.included.map(({ release }) => release) ?? [],
      })),
      ...(servesIn && { versions: await servingIn(known, servesIn) }),
    },
    ...tellUndecided(chosen.flatMap(({ undecided }) => undecided)),
  };
}

/** A dataset, or a version of it by its digest, which need not be recorded where it is named by that. */
export async function resolveDataset(known: Known, reference: Reference): Promise<DatasetCondition | null> {
  const { namespace, name, version } = reference;
  if (version === undefined) return { namespace, name };
  if (version.by === 'digest') return { namespace, name, digest: version.digest };
  const found = await findVersion(known, {
    kind: 'dataset',
    namespace,
    name,
    version,
    text: formatReference(reference),
  });
  return found?.__typename === 'DatasetVersion' ? { namespace, name, digest: found.digest } : null;
}

/** Ranges are decided for each version that the package has in recipes, however many models share it. */
async function choose(known: Known, { name, range }: PackageAsked): Promise<ReleasesChosen> {
  const releases = await known.sources.views.packageReleases(known.scope, { package: name }, known.at('models'));
  return chooseReleases(releases, name, range);
}

async function servingIn(known: Known, environments: readonly Name[]): Promise<readonly VersionKey[]> {
  const { views } = known.sources;
  const servings = await Promise.all(
    environments.map((each) => views.servingOfEnvironment(known.scope, each, null, known.at('serving'))),
  );
  return servings
    .flat()
    .flatMap(({ namespace, model, allocation }) =>
      allocation.state === 'SERVING'
        ? allocation.versions.map(({ number }) => ({ namespace, name: model, number }))
        : [],
    );
}
