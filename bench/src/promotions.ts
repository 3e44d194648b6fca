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
  const all = [{ defineEnvironment: { name: 'production', rank: 1, production: true } }, ...commands];

  for (let start = 0; start < all.length; start += 100) {
    const batch = all.slice(start, start + 100);
    const query =
      'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { ... on Rejection { message } } }';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { commands: batch } }),
    });
    const text = await response.text();
    if (text.includes('message')) throw new Error(`required: a log that was seeded; came: ${text.slice(0, 300)}`);
  }
}
