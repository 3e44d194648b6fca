import { formatReference, type Reference } from '@pedigree/kernel';
import type { DatasetCondition, Name, ReleaseCondition, VersionFilter, VersionKey } from '@pedigree/views';
import { findVersion } from '../find-version.ts';
import type { Known } from '../known.ts';
import { chooseReleases } from '../uses/choose-releases.ts';
import type { FilterAsked, PackageAsked } from './read-filter.ts';

/** The filter that views take, once what it names is looked up; null where a dataset version that it names is not recorded. */
export async function resolveFilter(known: Known, asked: FilterAsked): Promise<VersionFilter | null> {
  const { datasets, packages, servesIn, ...rest } = asked;
  const found = await Promise.all(datasets.map((dataset) => resolveDataset(known, dataset)));
  const conditions = found.flatMap((each) => each ?? []);
  if (conditions.length < datasets.length) return null;
  return {
    ...rest,
    datasets: conditions,
    packages: await Promise.all(packages.map((each) => resolvePackage(known, each))),
    ...(servesIn && { versions: await servingIn(known, servesIn) }),
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
async function resolvePackage(known: Known, { name, range }: PackageAsked): Promise<ReleaseCondition> {
  const releases = await known.sources.views.packageReleases(known.scope, { package: name }, known.at('models'));
  return { package: name, releases: chooseReleases(releases, name, range).included.map(({ release }) => release) };
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
