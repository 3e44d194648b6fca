import { ask, recordAll } from './ask.ts';
import { drawBelow, type Random } from './random.ts';

/** How much the recipe of each version names, and how many metrics it has. */
const [parameters, packages, metrics] = [100, 50, 5];

/** The same in words. */
export const recipeShape = `${packages} packages and ${parameters} parameters`;

/** The model that the versions are of. */
export const model = 'ranker';

/** One of its versions as a question names it. */
export const referenceOf = (number: number): string => `model:default/${model}@${number}`;

/** Versions in a line, or in several that begin at the first one and take turns, as many as `lines` says. */
interface Shape {
  readonly count: number;
  readonly lines: number;
}

interface Recipe {
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly packages: Readonly<Record<string, number | string>>;
}

/** Records them, each with one parameter and one package unlike its parent's, and waits until the views have come as far. */
export async function recordVersions(url: string, random: Random, shape: Shape): Promise<void> {
  await recordAll(url, [{ registerModel: { name: model } }, ...makeTrainings(random, shape)]);
  // Its answer shows the version, so the views have come as far.
  await ask(
    url,
    `mutation { tagModelVersion(input: { version: "${model}@${shape.count}", key: "is", value: "last" }) {
      ... on TagModelVersionPayload { version { number } } ... on Rejection { __typename } } }`,
  );
}

function makeTrainings(random: Random, { count, lines }: Shape): readonly object[] {
  const named = (prefix: string, length: number, draw: () => string | number) =>
    Object.fromEntries(Array.from({ length }, (_, index) => [`${prefix}${index}`, draw()]));
  const release = () => `${drawBelow(random, 3)}.${drawBelow(random, 30)}.${drawBelow(random, 10)}`;
  const first = { parameters: named('parameter', parameters, random), packages: named('package', packages, release) };
  const recipes: Recipe[] = [];
  return Array.from({ length: count }, (_, index) => {
    const parent = index === 0 ? null : Math.max(index - lines, 0);
    const before = parent === null ? first : (recipes[parent] ?? first);
    const recipe = {
      parameters: { ...before.parameters, [`parameter${drawBelow(random, parameters)}`]: random() },
      packages: { ...before.packages, [`package${drawBelow(random, packages)}`]: release() },
    };
    recipes.push(recipe);
    return {
      recordTraining: {
        model,
        parameters: recipe.parameters,
        software: { language: 'python', packages: recipe.packages },
        metrics: named('metric', metrics, random),
        ...(parent !== null && { parents: [{ model: `${model}@${parent + 1}`, relation: 'FINE_TUNE' }] }),
      },
    };
  });
}
