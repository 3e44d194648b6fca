import { recordAll } from './src/ask.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { post } from './src/post.ts';
import { load, startServer } from './src/processes.ts';
import { promotions, seedPromotions } from './src/promotions.ts';

const reach = 4;
const clients = 64;
const steps = ['SHADOW', '1%', '5%', '25%', '100%'];

/** Steps of rollouts over HTTP while 64 clients promote in the same environment, beside a node:http handler under the same load. */
export const rollouts: Bench = {
  name: 'rollouts',
  async run({ smoke }) {
    const seconds = smoke ? 1 : 12;
    const models = smoke ? 2 : 40;
    const floors = await measureFloor(models, seconds);
    const ours = await measureOurs(models, seconds);
    return [toFigure(ours, floors, models)];
  },
};

function toFigure(ours: readonly number[], floors: readonly number[], models: number): Figure {
  return {
    name: 'step of a rollout under 64 writers',
    conditions: `one client, ${models} models, ${steps.length - 1} steps each in turn; 64 clients promote 200 other models of the same environment meanwhile; p50`,
    unit: 'ms',
    ...besideFloor(ours, floors, { most: reach }),
  };
}

function measureFloor(models: number, seconds: number): Promise<readonly number[]> {
  return inFolder(async (folder) => {
    const server = await startServer('floors/promote.js', [folder]);
    const spent = await stepUnderLoad(server.url, models, seconds);
    await server.stop();
    return spent;
  });
}

function measureOurs(models: number, seconds: number): Promise<readonly number[]> {
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    await seedPromotions(server.url);
    await recordAll(server.url, namesOf(models).flatMap(commandsOf));
    const spent = await stepUnderLoad(server.url, models, seconds);
    await server.stop();
    return spent;
  });
}

function namesOf(models: number): readonly string[] {
  return Array.from({ length: models }, (_, model) => `canary-${model}`);
}

/** What has to stand before a model can be rolled out, and the start of that. */
function commandsOf(model: string) {
  const slot = { environment: 'production', model };
  return [
    { registerModel: { name: model } },
    { recordTraining: { model } },
    { recordTraining: { model } },
    { promoteModel: { ...slot, version: '1' } },
    { startRollout: { ...slot, version: '2', steps, holdFor: '0' } },
  ];
}

/** Milliseconds of each step, while the clients are at work. */
async function stepUnderLoad(url: string, models: number, seconds: number): Promise<readonly number[]> {
  const working = load({ url, clients, seconds, bodies: promotions, expected: '"position"' });
  const spent: number[] = [];
  for (const to of steps.slice(1)) {
    for (const model of namesOf(models)) {
      const began = performance.now();
      const answer = await post(url, bodyOf(model, to));
      if (!answer.includes('"position"')) throw new Error(`required: a position; came: ${answer.slice(0, 300)}`);
      spent.push(performance.now() - began);
    }
  }
  const { failures, failure } = await working;
  if (failures > 0) throw new Error(`required: promotions that are accepted; came: ${failure}`);
  return spent;
}

const mutation = `mutation ($input: AdvanceRolloutInput!) {
  advanceRollout(input: $input) { ... on AdvanceRolloutPayload { position } ... on Rejection { code message } } }`;

function bodyOf(model: string, to: string): string {
  return JSON.stringify({ query: mutation, variables: { input: { environment: 'production', model, to } } });
}
