import { recordAll } from './ask.ts';

/** How many models are promoted in the one environment. */
export const models = 200;

const mutation = `mutation ($input: PromoteModelInput!) {
  promoteModel(input: $input) { ... on PromoteModelPayload { position repeated event { id type } } ... on Rejection { code message } }
}`;

/** Bodies of requests that promote every model to each of its two versions in turn. */
export const promotions: readonly string[] = [1, 2].flatMap((version) =>
  Array.from({ length: models }, (_, model) =>
    JSON.stringify({
      query: mutation,
      variables: { input: { environment: 'production', model: `model-${model}`, version: String(version) } },
    }),
  ),
);

/** Records the models, two versions of each, and the environment. */
export async function seedPromotions(url: string): Promise<void> {
  const commands = Array.from({ length: models }, (_, model) => [
    { registerModel: { name: `model-${model}` } },
    { recordTraining: { model: `model-${model}`, metrics: { auc: 0.9 } } },
    { recordTraining: { model: `model-${model}`, metrics: { auc: 0.91 } } },
  ]).flat();
  await recordAll(url, [{ defineEnvironment: { name: 'production', rank: 1, production: true } }, ...commands]);
}

/** Promotes the first version of every model, so that each serves whatever is promoted later. */
export function promoteEach(url: string): Promise<void> {
  const each = Array.from({ length: models }, (_, model) => ({
    promoteModel: { environment: 'production', model: `model-${model}`, version: '1' },
  }));
  return recordAll(url, each);
}
