import { join } from 'node:path';
import { ask, recordAll } from './src/ask.ts';
import { type BareQuestion, compareServers } from './src/compare-servers.ts';
import type { Bench } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { startServer } from './src/processes.ts';
import { createRandom, drawBelow, drawHex, type Random } from './src/random.ts';

/** As of `diff`: what a question costs in GraphQL beside its rows. */
const reach = 0.25;
const [models, versions, datasets, packages, parameters] = [50, 20, 5, 50, 20];
const clients = 8;
/** The first version serves from here on, each next one an hour later. */
const began = Date.parse('2026-05-01T00:00:00Z');
const hour = 3_600_000;

const named = (count: number, prefix: string, draw: () => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, draw()]));

const digestOf = (index: number) => `sha256:${index.toString(16).padStart(64, '0')}`;

/** Models whose versions take turns in production, each with datasets, packages, parameters and bytes of its own. */
function makeCommands(random: Random, count: number): readonly object[] {
  const before = { occurredAt: '2026-04-01' };
  const data = Array.from({ length: datasets }, (_, index) => [
    { registerDataset: { name: `data-${index}` } },
    {
      versionDataset: {
        ...{ dataset: `data-${index}`, digest: digestOf(index), rows: 1_000 + index, size: 50_000, ...before },
        artifacts: [{ uri: `s3://data/${index}`, digest: digestOf(index), size: 50_000 }],
      },
    },
  ]);
  const uses = Array.from({ length: datasets }, (_, index) => ({
    dataset: `data-${index}@${digestOf(index)}`,
    role: `part-${index}`,
  }));
  const trainings = Array.from({ length: count }, (_, model) => [
    { registerModel: { name: `ranker-${model}` } },
    ...Array.from({ length: versions }, () => ({
      recordTraining: {
        ...{ model: `ranker-${model}`, branch: 'main', datasets: uses, ...before },
        code: { repository: 'https://example.org/ranker', commit: drawHex(random, 40) },
        parameters: named(parameters, 'parameter', random),
        software: {
          language: 'python',
          packages: named(packages, 'package', () => `${drawBelow(random, 3)}.${drawBelow(random, 30)}`),
        },
        metrics: { auc: random() },
        artifacts: [
          { uri: `s3://models/${drawHex(random, 12)}`, digest: `sha256:${drawHex(random, 64)}`, size: 1_000 },
        ],
      },
    })),
  ]);
  const promotions = Array.from({ length: versions }, (_, index) => ({
    promoteModels: {
      environment: 'production',
      models: Array.from({ length: count }, (_, model) => ({ model: `ranker-${model}`, version: String(index + 1) })),
      occurredAt: new Date(began + index * hour).toISOString(),
    },
  }));
  const environment = { defineEnvironment: { name: 'production', production: true } };
  return [environment, ...data.flat(), ...trainings.flat(), ...promotions];
}

function drawQuestion(random: Random, count: number): BareQuestion {
  const at = new Date(began + drawBelow(random, versions * hour)).toISOString();
  return {
    query: `query ($model: String!, $at: DateTime!) {
      checkout(environment: "production", model: $model, at: $at) { manifest } }`,
    variables: { model: `ranker-${drawBelow(random, count)}`, at },
  };
}

/** `checkout` of what served at a time, over HTTP beside a bare handler on the same rows. */
export const checkout: Bench = {
  name: 'checkout',
  async run({ smoke }) {
    const count = smoke ? 3 : models;
    const random = createRandom(29);
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await recordAll(server.url, makeCommands(random, count));
      // Its answer shows what serves, so the views have come as far.
      const text = await ask(
        server.url,
        `mutation { retireModel(input: { environment: "production", model: "ranker-0" }) {
          ... on RetireModelPayload { position serving { state } } ... on Rejection { __typename } } }`,
      );
      const [, logId = ''] = /"position":"([a-z2-7]+)\./.exec(text) ?? [];
      const floor = await startServer('floors/checkout.js', [join(folder, 'views.db'), logId]);
      try {
        const figure = await compareServers(
          { server, floor, smoke },
          {
            name: 'checkout of what served at a time, over HTTP',
            shape: `a manifest of ${datasets} datasets, ${packages} packages and ${parameters} parameters, of ${count} models with ${versions} versions each`,
            questions: Array.from({ length: 200 }, () => drawQuestion(random, count)),
            clients,
            expected: '"manifest"',
            reach,
          },
        );
        return [figure];
      } finally {
        await floor.stop();
        await server.stop();
      }
    });
  },
};
