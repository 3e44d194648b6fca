import { ask, recordAll } from './src/ask.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { post } from './src/post.ts';
import { startServer } from './src/processes.ts';

/** The floor reads and decides nothing. */
const reach = 20;
/** Views tell of each version its branch, artifacts and ancestors. */
const reachUnderPolicy = 60;
const mutation = `mutation ($input: RestoreEnvironmentInput!) {
  restoreEnvironment(input: $input) { ... on RestoreEnvironmentPayload { position } ... on Rejection { code message } } }`;
/** Before them nothing served, and between them the first versions; whoever goes from one to the other changes every model. */
const moments = ['2026-05-01T12:00:00Z', '2026-05-02T12:00:00Z'];
/** What an event of so many changes takes, a change; with what a policy of three rules came to. */
const bytesOfChange = { plain: 222, underPolicy: 240 };
const rules = [{ rule: 'DIGESTS_PRESENT' }, { rule: 'BRANCH', branch: 'main' }, { rule: 'NO_RETRACTED_ANCESTOR' }];

/** `restoreEnvironment` of a whole environment over HTTP, beside a node:http handler that stores a row of the event's size. */
export const restore: Bench = {
  name: 'restore',
  async run({ smoke }) {
    const models = smoke ? 50 : 1_000;
    const times = smoke ? 2 : 20;
    const floors = await measureFloor(models * bytesOfChange.plain, times);
    const floorsUnderPolicy = await measureFloor(models * bytesOfChange.underPolicy, times);
    const { plain, underPolicy } = await measureOurs(models, times);
    const of = (what: string) =>
      `${what} of an environment of ${models.toLocaleString('en')} models, each with another version then`;
    const conditions = `one client over HTTP, one event of ${models.toLocaleString('en')} changes; ${times} in turn to one of two days; p50 of them`;
    const asked = `${conditions}; each version is asked ${rules.length} rules, of which two rest on views`;
    return [
      toFigure(of('restore'), conditions, plain.restores, floors),
      toFigure(of('plan of a restore'), `${conditions}; the floor stores it`, plain.plans, floors),
      toFigure(`${of('restore')}, under a policy`, asked, underPolicy.restores, floorsUnderPolicy),
      toFigure(`${of('plan of a restore')}, under a policy`, asked, underPolicy.plans, floorsUnderPolicy),
    ];
  },
};

function toFigure(name: string, conditions: string, ours: readonly number[], floors: readonly number[]): Figure {
  const most = name.endsWith('policy') ? reachUnderPolicy : reach;
  return { name, conditions, unit: 'ms', ...besideFloor(ours, floors, { most }) };
}

async function measureFloor(bytes: number, times: number): Promise<readonly number[]> {
  return inFolder(async (folder) => {
    const server = await startServer('floors/promote.js', [folder, String(bytes)]);
    const spent = await timeEach(times, () => post(server.url, bodyOf(moments[0])));
    await server.stop();
    return spent;
  });
}

async function measureOurs(models: number, times: number) {
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    await seed(server.url, models);
    const plain = await measureBoth(server.url, times, moments);
    const input = { environment: 'production', rules, reason: 'what a restore is asked' };
    const statement =
      'mutation ($input: ChangePromotionPolicyInput!) { changePromotionPolicy(input: $input) { __typename } }';
    await ask(server.url, statement, { input });
    // Where the first left it, there is something to restore from again.
    const underPolicy = await measureBoth(server.url, times, moments.toReversed());
    await server.stop();
    return { plain, underPolicy };
  });
}

async function measureBoth(url: string, times: number, between: readonly string[]) {
  const plans = await timeEach(times, () => post(url, bodyOf(between[0], true)));
  const restores = await timeEach(times, (run) => post(url, bodyOf(between[run % 2])));
  return { plans, restores };
}

async function seed(url: string, count: number): Promise<void> {
  const models = Array.from({ length: count }, (_, model) => `model-${model}`);
  const artifacts = [{ uri: 's3://models/best', digest: 'opaque:1' }];
  const trainings = models.flatMap((name) => [
    { registerModel: { name } },
    { recordTraining: { model: name, metrics: { auc: 0.9 }, artifacts } },
    { recordTraining: { model: name, metrics: { auc: 0.91 }, artifacts } },
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
