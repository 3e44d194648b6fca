import { streamOf } from '@pedigree/schema/events';
import { drawBelow, drawHex, drawOne, type Random } from '../random.ts';
import type { ModelLine, Project } from './project.ts';
import type { Said } from './said.ts';

const roles = ['training', 'validation', 'test', 'features', 'vocabulary'] as const;
const metrics = ['accuracy', 'auc', 'f1', 'loss', 'precision'] as const;
const packagesEach = 20;
const trainingsWithPackages = 50;
const trainingsAtCommit = 10;

type Trained = Extract<Said, { type: 'ModelTrained' }>['data'];
type Recipe = NonNullable<Trained['recipe']>;

/** One more version of a model: 20 packages, 10 parameters, 5 metrics, two to five dataset versions. */
export function train(random: Random, project: Project, model: ModelLine): Said {
  const number = ++model.versions;
  moveOn(random, project, model);
  const artifact = draftArtifact(random, model, number);
  const parents = draftParents(random, project, model, number);
  const data: Trained = {
    number,
    branch: random() < 0.9 ? 'main' : 'wide',
    recipe: draftRecipe(random, project, model),
    metrics: Object.fromEntries(metrics.map((name) => [name, random()])),
    artifacts: [artifact],
    ...(parents.length > 0 ? { parents } : {}),
  };
  return { stream: streamOf('model', project.namespace, model.name), type: 'ModelTrained', data };
}

/** Lock files and commits change now and then: each is shared by the trainings between. */
function moveOn(random: Random, project: Project, model: ModelLine): void {
  if (model.trainedWithPackages++ % trainingsWithPackages === 0) model.packages = lockPackages(random);
  if (project.trainedAtCommit++ % trainingsAtCommit === 0) project.commit = drawHex(random, 40);
}

function lockPackages(random: Random): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: packagesEach }, (_, index) => [
      `package-${index * 10 + drawBelow(random, 10)}`,
      `${drawBelow(random, 5)}.${drawBelow(random, 30)}.${drawBelow(random, 10)}`,
    ]),
  );
}

function draftRecipe(random: Random, project: Project, model: ModelLine): Recipe {
  return {
    ...(random() < 0.4 ? { run: { id: drawHex(random, 32), name: 'train' } } : {}),
    code: { repository: project.repository, commit: project.commit, path: `src/${model.name.split('/').at(-1)}` },
    datasets: drawUses(random, project),
    parameters: draftParameters(random),
    software: { language: 'python', languageVersion: '3.12.4', packages: model.packages, hardware: '8 × H100' },
  };
}

function drawUses(random: Random, { namespace, datasets }: Project): NonNullable<Recipe['datasets']> {
  return roles.slice(0, 2 + drawBelow(random, 4)).flatMap((role) => {
    const { name, digests } = drawOne(random, datasets);
    const digest = recent(random, digests, 5);
    return digest === undefined ? [] : [{ namespace, name, digest, role }];
  });
}

/** What people use is mostly new: one of the last few, and now and then any. */
export function recent<Item>(random: Random, items: readonly Item[], few: number): Item | undefined {
  const among = random() < 0.95 ? Math.min(few, items.length) : items.length;
  return items[items.length - 1 - drawBelow(random, among)];
}

function draftParameters(random: Random): NonNullable<Recipe['parameters']> {
  return {
    'data.shuffle': true,
    'data.split': 0.2,
    'model.depth': 2 + drawBelow(random, 20),
    'model.kind': 'boosted trees',
    'model.leaves': 2 ** (3 + drawBelow(random, 6)),
    'train.batch': 2 ** (4 + drawBelow(random, 6)),
    'train.epochs': drawBelow(random, 100),
    'train.learningRate': random() / 10,
    'train.seed': drawBelow(random, 1_000_000),
    'train.weights': [random(), random(), random()],
  };
}

function draftArtifact(random: Random, model: ModelLine, number: number) {
  const digest = random() < 0.2 ? `md5:${drawHex(random, 32)}` : undefined;
  if (digest !== undefined) model.digests.set(number, digest);
  return {
    name: 'model.pkl',
    uri: `s3://acme-models/${model.name}/${number}/model.pkl`,
    size: 1_000_000 + drawBelow(random, 100_000_000),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** A quarter has a parent, by number or (where it has one) by digest; one in fifty has two more, as an ensemble has. */
function draftParents(random: Random, { namespace }: Project, { name, digests }: ModelLine, number: number) {
  if (number === 1 || random() >= 0.25) return [];
  const count = random() < 0.02 ? 3 : 1;
  const relation = count === 1 ? 'FINE_TUNE' : 'ENSEMBLE';
  return Array.from({ length: count }, () => {
    const parent = Math.max(1, number - 1 - drawBelow(random, 10));
    const digest = digests.get(parent);
    const how = digest !== undefined && random() < 0.5 ? { digest } : { number: parent };
    return { relation, namespace, name, ...how } as const;
  });
}
