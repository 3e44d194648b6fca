import { ask, recordAll } from './src/ask.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { post } from './src/post.ts';
import { startServer } from './src/processes.ts';

/** The floor reads and decides nothing. */
const reach = 20;
const mutation = `mutation ($input: RestoreEnvironmentInput!) {
  restoreEnvironment(input: $input) { ... on RestoreEnvironmentPayload { position } ... on Rejection { code message } } }`;
/** Before them nothing served, and between them the first versions; whoever goes from one to the other changes every model. */
const moments = ['2026-05-01T12:00:00Z', '2026-05-02T12:00:00Z'];
/** What an event of so many changes takes. */
const bytesOfChange = 222;

/** `restoreEnvironment` of a whole environment over HTTP, beside a node:http handler that stores a row of the event's size. */
export const restore: Bench = {
  name: 'restore',
  async run({ smoke }) {
    const models = smoke ? 50 : 1_000;
    const times = smoke ? 2 : 20;
    const floors = await measureFloor(models, times);
    const { restores, plans } = await measureOurs(models, times);
    const of = (what: string) =>
      `${what} of an environment of ${models.toLocaleString('en')} models, each with another version then`;
    const conditions = `one client over HTTP, one event of ${models.toLocaleString('en')} changes; ${times} in turn to one of two days`;
    return [
      toFigure(of('restore'), `${conditions}; p50 of them`, restores, floors),
      toFigure(of('plan of a restore'), `${conditions}; the floor stores it`, plans, floors),
    ];
  },
};

function toFigure(name: string, conditions: string, ours: readonly number[], floors: readonly number[]): Figure {
  return { name, conditions, unit: 'ms', ...besideFloor(ours, floors, { most: reach }) };
}

async function measureFloor(models: number, times: number): Promise<readonly number[]> {
  return inFolder(async (folder) => {
    const server = await startServer('floors/promote.js', [folder, String(models * bytesOfChange)]);
    const spent = await timeEach(times, () => post(server.url, bodyOf(moments[0])));
    await server.stop();
    return spent;
  });
}

async function measureOurs(models: number, times: number) {
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    await seed(server.url, models);
    const plans = await timeEach(times, () => post(server.url, bodyOf(moments[0], true)));
    const restores = await timeEach(times, (run) => post(server.url, bodyOf(moments[run % 2])));
    await server.stop();
    return { restores, plans };
  });
}

async function seed(url: string, count: number): Promise<void> {
  const models = Array.from({ length: count }, (_, model) => `model-${model}`);
  const trainings = models.flatMap((name) => [
    { registerModel: { name } },
    { recordTraining: { model: name, metrics: { auc: 0.9 } } },
    { recordTraining: { model: name, metrics: { auc: 0.91 } } },
  ]);
  await recordAll(url, [{ defineEnvironment: { name: 'production', production: true } }, ...trainings]);
  for (const version of [1, 2]) {
    const input = {
      environment: 'production',
      models: models.map((model) => ({ model, version: String(version) })),
      occurredAt: `2026-05-0${version}`,
    };
    await ask(url, 'mutation ($input: PromoteModelsInput!) { promoteModels(input: $input) { __typename } }', { input });
  }
}

function bodyOf(to: string | undefined, dryRun = false): string {
  return JSON.stringify({ query: mutation, variables: { input: { environment: 'production', to, dryRun } } });
}

/** Milliseconds of each, the first left out. @throws Error for an answer without a position. */
async function timeEach(times: number, run: (index: number) => Promise<string>): Promise<readonly number[]> {
  const spent: number[] = [];
  for (let index = 0; index <= times; index++) {
    const began = performance.now();
    const answer = await run(index);
    if (!answer.includes('"position"')) throw new Error(`required: a position; came: ${answer.slice(0, 300)}`);
    spent.push(performance.now() - began);
  }
  return spent.slice(1);
}
