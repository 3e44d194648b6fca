import { ask } from './src/ask.ts';
import { type Bench, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { startServer } from './src/processes.ts';
import { promotions, seedPromotions } from './src/promotions.ts';
import { recordPromotions } from './src/record-promotions.ts';

const reachSeconds = 1;
const question = '{ serving(environment: "production", model: "model-7") { state } }';
const promotion = `mutation { promoteModel(input: { environment: "production", model: "model-7", version: "1", reason: "after a restart" }) {
  ... on PromoteModelPayload { revision } ... on Rejection { code message } } }`;

/** Milliseconds of one restart. */
interface Restart {
  readonly first: number;
  readonly second: number;
  /** The longest that a question asked again and again was not answered, while the first command was. */
  readonly held: number;
}

/** The first command on a long stream after a restart: it folds the whole stream before it decides. */
export const firstCommand: Bench = {
  name: 'first-command',
  async run({ smoke }) {
    const events = smoke ? 2_000 : 100_000;
    const times = smoke ? 1 : 5;
    return inFolder(async (folder) => {
      const seeding = await startServer('standalone', ['--port', '0', '--data', folder]);
      await seedPromotions(seeding.url);
      await seeding.stop();
      // The environment was defined by the first of them.
      await recordPromotions(folder, events - 1);
      const restarts: Restart[] = [];
      for (let run = 0; run < times; run++) restarts.push(await restart(folder, events + 2 * run));
      const seconds = median(restarts.map(({ first }) => first)) / 1000;
      const of = (what: keyof Restart) => median(restarts.map((each) => each[what])).toFixed(1);
      return [
        {
          name: `first command on a stream of ${events.toLocaleString('en')} events after a restart`,
          conditions: [
            `one environment, ${promotions.length / 2} models, promoted in turn; views are up to date; files are in the page cache`,
            `median of ${times} restarts, the slowest ${(Math.max(...restarts.map(({ first }) => first)) / 1000).toFixed(2)} s`,
            `the second command ${of('second')} ms; a query asked meanwhile waited at most ${of('held')} ms`,
          ].join('; '),
          unit: 's',
          figure: seconds,
          floor: null,
          ratio: null,
          reach: `≤ ${reachSeconds} s`,
          met: seconds <= reachSeconds,
        },
      ];
    });
  },
};

/** Starts the service, and promotes twice behind so many events. @throws Error where the stream was not that long. */
async function restart(folder: string, events: number): Promise<Restart> {
  const { url, stop } = await startServer('standalone', ['--port', '0', '--data', folder]);
  await ask(url, question);
  const waiting = new AbortController();
  const held = longestWait(url, waiting.signal);
  const first = await promote(url, events);
  waiting.abort();
  const measured = { first, second: await promote(url, events + 1), held: await held };
  await stop();
  return measured;
}

async function promote(url: string, revision: number): Promise<number> {
  const asked = performance.now();
  const text = await ask(url, promotion);
  const took = performance.now() - asked;
  if (text.includes(`"revision":${revision}}`)) return took;
  throw new Error(`required: a promotion at revision ${revision}; came: ${text.slice(0, 300)}`);
}

async function longestWait(url: string, until: AbortSignal): Promise<number> {
  let longest = 0;
  while (!until.aborted) {
    const asked = performance.now();
    await ask(url, question);
    longest = Math.max(longest, performance.now() - asked);
  }
  return longest;
}
