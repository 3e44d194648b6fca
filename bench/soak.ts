import { cp } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from './src/figure.ts';
import { median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { bodyOf, servingQuestion, someVersion, trainingQuestion, upstreamQuestion } from './src/mix/questions.ts';
import { load, type ServerProcess, startServer } from './src/processes.ts';
import { createRandom } from './src/random.ts';

const reach = 0.05;

/** Whether memory goes on growing under load: reads and writes side by side on a large log. */
export const soak: Bench = {
  name: 'soak',
  onlyByName: true,
  async run({ smoke, logs }) {
    const [events, seconds] = smoke ? [5_000, 4] : [1_000_000, 600];
    return inFolder(async (folder) => {
      await cp(await logs.projected(events), folder, { recursive: true });
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      const after = server.residentBytes();
      const [samples, reports] = await Promise.all([sample(server, seconds), Promise.all(works(server.url, seconds))]);
      await server.stop();
      const half = around(samples, seconds / 2, seconds);
      const end = around(samples, seconds, seconds);
      const growth = end / half - 1;
      return [
        {
          name: 'growth of memory in the second half of a load',
          conditions: [
            `${events.toLocaleString('en')} events before, a log as in the rebuild`,
            `${seconds} s of load: ${reports.map(({ name, perSecond }) => `${Math.round(perSecond)} ${name}/s`).join(', ')}`,
            `RSS ${megabytes(after)} MB after start, ${megabytes(half)} MB at the half, ${megabytes(end)} MB at the end`,
          ].join('; '),
          unit: '%',
          figure: growth * 100,
          floor: null,
          ratio: null,
          reach: `≤ ${reach * 100} % in the last 5 of 10 minutes`,
          met: growth <= reach,
        },
      ];
    });
  },
};

/** What clients do meanwhile. */
function works(url: string, seconds: number) {
  const random = createRandom(53);
  const plans = [
    { name: 'trainings', clients: 2, questions: Array.from({ length: 5_000 }, () => trainingQuestion(random)) },
    { name: 'servings', clients: 4, questions: [servingQuestion] },
    { name: 'lineages', clients: 2, questions: [upstreamQuestion(someVersion)] },
  ];
  return plans.map(async ({ name, clients, questions }) => {
    const bodies = questions.map(bodyOf);
    const report = await load({ url, seconds, clients, bodies, expected: questions[0]?.expected ?? '' });
    return { name, ...report };
  });
}

/** Resident bytes, ten times a second. */
async function sample(server: ServerProcess, seconds: number): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await wait(100)) {
    samples.push(server.residentBytes());
  }
  return samples;
}

/** The median of the tenth of the whole before a time. */
function around(samples: readonly number[], at: number, seconds: number): number {
  const end = Math.floor((samples.length * at) / seconds);
  return median(samples.slice(end - Math.floor(samples.length / 10), end));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
