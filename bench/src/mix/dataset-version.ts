import { streamOf } from '@pedigree/schema/events';
import { drawBelow, drawHex, drawOne, type Random } from '../random.ts';
import type { DatasetLine, Project } from './project.ts';
import type { Said } from './said.ts';
import { recent } from './training.ts';

type Versioned = Extract<Said, { type: 'DatasetVersioned' }>['data'];

/** One more content of a dataset: grown from the one before, and made of others of the project by a run in half of the cases. */
export function versionDataset(random: Random, project: Project): Said {
  const dataset = drawOne(random, project.datasets);
  const digest = `md5:${drawHex(random, 32)}`;
  const before = dataset.digests.at(-1);
  dataset.digests.push(digest);
  const { namespace } = project;
  const data: Versioned = {
    number: dataset.digests.length,
    digest,
    rows: drawBelow(random, 10_000_000),
    size: drawBelow(random, 10_000_000_000),
    artifacts: [{ name: dataset.name, uri: `s3://acme-data/${dataset.name}/${digest}` }],
    ...(before === undefined ? {} : { derivedFrom: [{ namespace, name: dataset.name, digest: before }] }),
    ...(random() < 0.5 ? { recipe: draftRecipe(random, project, dataset) } : {}),
  };
  return { stream: streamOf('dataset', namespace, dataset.name), type: 'DatasetVersioned', data };
}

/** A version is seen again: at another commit, or made again by another run. */
export function sightDataset(random: Random, project: Project): Said | undefined {
  const dataset = drawOne(random, project.datasets);
  if (dataset.digests.length === 0) return undefined;
  const number = 1 + drawBelow(random, dataset.digests.length);
  return {
    stream: streamOf('dataset', project.namespace, dataset.name),
    type: 'DatasetVersionSighted',
    data: {
      number,
      ...(random() < 0.5
        ? { heldBy: { repository: project.repository, commit: drawHex(random, 40) } }
        : { recipe: draftRecipe(random, project, dataset, number - margin) }),
    },
  };
}

/** Something turns out to be wrong with a version, or right after all. */
export function retractDataset(random: Random, project: Project): Said | undefined {
  const dataset = drawOne(random, project.datasets);
  if (dataset.digests.length === 0) return undefined;
  const number = 1 + drawBelow(random, dataset.digests.length);
  const stream = streamOf('dataset', project.namespace, dataset.name);
  if (dataset.retracted.delete(number)) return { stream, type: 'DatasetVersionReinstated', data: { number } };
  dataset.retracted.add(number);
  return { stream, type: 'DatasetVersionRetracted', data: { number } };
}

/** Datasets of a project grow side by side: what a version is sighted to be made of was there some versions before it. */
const margin = 20;

/** @param known how many versions of the other datasets may go in; all unless given. */
function draftRecipe(
  random: Random,
  project: Project,
  made: DatasetLine,
  known = Number.POSITIVE_INFINITY,
): NonNullable<Versioned['recipe']> {
  const { namespace } = project;
  const others = project.datasets.filter((dataset) => dataset !== made).slice(0, 1 + drawBelow(random, 2));
  return {
    run: { id: drawHex(random, 32), name: 'prepare' },
    code: { repository: project.repository, commit: project.commit, path: 'src/prepare' },
    datasets: others.flatMap(({ name, digests }) => {
      const digest = recent(random, digests.slice(0, Math.max(0, known)), 3);
      return digest === undefined ? [] : [{ namespace, name, digest, role: 'source' }];
    }),
    parameters: { 'prepare.seed': drawBelow(random, 1_000_000), 'prepare.split': 0.2 },
  };
}
