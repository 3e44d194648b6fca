import { recordAll } from './src/ask.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { post } from './src/post.ts';
import { load, startServer } from './src/processes.ts';
import { promotions, seedPromotions } from './src/promotions.ts';

const reach = 4;
const clients = 64;
const steps = ['SHADOW', '1%', '5%', '25%', '100%'];

/** Milliseconds of each step, and of each promotion by the same client between two steps. */
interface Waits {
  readonly steps: readonly number[];
  readonly promotions: readonly number[];
}

/** Steps of rollouts over HTTP while 64 clients promote in the same environment, beside a node:http handler under the same load. */
export const rollouts: Bench = {
  name: 'rollouts',
  async run({ smoke }) {
    const seconds = smoke ? 1 : 12;
    const models = smoke ? 2 : 100;
    const floors = await measureFloor(models, seconds);
    const ours = await measureOurs(models, seconds);
    return [toFigure(ours, floors, models)];
  },
};

function toFigure(ours: Waits, floors: Waits, models: number): Figure {
  return {
    name: 'step of a rollout under 64 writers',
    conditions: [
      `one client, ${models} models, ${steps.length - 1} steps each in turn`,
      '64 clients promote 200 other models of the same environment meanwhile, warmed up; p50',
      `the same client promotes after each step: ${median(ours.promotions).toFixed(1)} ms`,
    ].join('; '),
    unit: 'ms',
    ...besideFloor(ours.steps, floors.steps, { most: reach }),
  };
}

function measureFloor(models: number, seconds: number): Promise<Waits> {
  return inFolder(async (folder) => {
    const server = await startServer('floors/promote.js', [folder]);
    const waits = await stepUnderLoad(server.url, models, seconds);
    await server.stop();
    return waits;
  });
}

function measureOurs(models: number, seconds: number): Promise<Waits> {
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    await seedPromotions(server.url);
    await recordAll(server.url, namesOf(models).flatMap(commandsOf));
    const waits = await stepUnderLoad(server.url, models, seconds);
    await server.stop();
    return waits;
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

/** Goes from step to step for as long as the clients are at work, once they are, and there are steps to take. */
async function stepUnderLoad(url: string, models: number, seconds: number): Promise<Waits> {
  const plan = { url, clients, bodies: promotions, expected: '"position"' };
  await load({ ...plan, seconds: seconds / 3 });
  let isWorking = true;
  const working = load({ ...plan, seconds }).finally(() => {
    isWorking = false;
  });
  const waits: { readonly steps: number[]; readonly promotions: number[] } = { steps: [], promotions: [] };
  // The clients are a process that has to start: they work once others have written between two promotions of this one.
  for (let last = await promoteOnce(url), next = last; isWorking && next <= last + 1; ) {
    [last, next] = [next, await promoteOnce(url)];
  }
  for (const to of steps.slice(1)) {
    for (const model of namesOf(models)) {
      if (!isWorking) break;
      waits.steps.push(await timed(url, stepOf(model, to)));
      waits.promotions.push(await timed(url, promotions[waits.steps.length % promotions.length] ?? ''));
    }
  }
  await working;
  return waits;
}

async function promoteOnce(url: string): Promise<number> {
  const answer = await post(url, promotions[0] ?? '');
  return Number(/"position":"(?:\w+\.)?(\d+)"/.exec(answer)?.[1]);
}

async function timed(url: string, body: string): Promise<number> {
  const began = performance.now();
  const answer = await post(url, body);
  if (!answer.includes('"position"')) throw new Error(`required: a position; came: ${answer.slice(0, 300)}`);
  return performance.now() - began;
}

const mutation = `mutation ($input: AdvanceRolloutInput!) {
  advanceRollout(input: $input) { ... on AdvanceRolloutPayload { position } ... on Rejection { code message } } }`;

function stepOf(model: string, to: string): string {
  return JSON.stringify({ query: mutation, variables: { input: { environment: 'production', model, to } } });
}
