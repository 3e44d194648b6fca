import { setTimeout as delay } from 'node:timers/promises';
import { recordAll } from './src/ask.ts';
import { type Figure, medianOf } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { onKafka } from './src/on-kafka.ts';
import { startServer, watchRouting } from './src/processes.ts';
import type { RoutingReport } from './src/watch-routing.ts';

/** Milliseconds. */
const reaches = { fromNothing: 1_000, change: 1_000 };

/** A broker makes a new group wait so long for others who may come, unless it is told otherwise. */
const broker = { 'group.initial.rebalance.delay.ms': '3000' };

/** A router that begins with nothing: when its table is right, and how soon a change is in it. */
export const routing = onKafka(
  'routing',
  async (brokers, { smoke }) => {
    const [environments, models, starts, changes] = smoke ? [2, 20, 1, 3] : [10, 1_000, 5, 100];
    const names = { environments: list('environment', environments), models: list('model', models) };
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder], {
        PEDIGREE_KAFKA: brokers.join(','),
      });
      await seed(server.url, names);
      await untilRelayed(server.url);
      const reports: RoutingReport[] = [];
      for (let start = 0; start < starts; start++) {
        const promotions = Array.from({ length: changes }, (_, index) => ({
          environment: names.environments[index % environments] ?? '',
          model: names.models[index % models] ?? '',
          version: String(1 + ((start + 1) % 2)),
        }));
        reports.push(await watchRouting({ url: server.url, brokers, environments: names.environments, promotions }));
        await untilRelayed(server.url);
      }
      await server.stop();
      return figuresOf(reports, environments * models);
    });
  },
  broker,
);

function figuresOf(reports: readonly RoutingReport[], slots: number): readonly Figure[] {
  const wrong = reports.reduce((sum, report) => sum + report.wrong + Math.abs(report.slots - slots), 0);
  const delays = reports.flatMap((report) => report.delays).sort((left, right) => left - right);
  const at = (part: number) => delays[Math.floor(delays.length * part)] ?? Number.NaN;
  const fromNothing = medianOf(reports, 'fromNothing');
  const ground = `${slots.toLocaleString('en')} slots; service, one broker and router on this machine`;
  return [
    {
      name: 'from the start of a router to a table that is right',
      conditions: [
        `${ground}; median of ${reports.length}; ${wrong} slots other than the service said`,
        `from the first look at Kafka ${medianOf(reports, 'fromFirstLook').toFixed(0)} ms`,
        `processor time until then, the start of Node included, ${medianOf(reports, 'processor').toFixed(0)} ms`,
      ].join('; '),
      unit: 'ms',
      figure: fromNothing,
      floor: null,
      ratio: null,
      reach: `≤ ${reaches.fromNothing} ms, no slot wrong`,
      met: wrong === 0 && fromNothing <= reaches.fromNothing,
    },
    {
      name: 'acknowledged → in the table of a router, p99',
      conditions: `${ground}; ${delays.length} promotions, one after another; p50 ${at(0.5).toFixed(1)} ms`,
      unit: 'ms',
      figure: at(0.99),
      floor: null,
      ratio: null,
      reach: `p99 ≤ ${reaches.change} ms`,
      met: at(0.99) <= reaches.change,
    },
  ];
}

const list = (what: string, count: number) => Array.from({ length: count }, (_, index) => `${what}-${index}`);

/** Records that the first version of each model serves in each environment, and a second version. */
async function seed(
  url: string,
  { environments, models }: Readonly<Record<'environments' | 'models', readonly string[]>>,
): Promise<void> {
  const recorded = models.flatMap((model) => [
    { registerModel: { name: model } },
    { recordTraining: { model } },
    { recordTraining: { model } },
  ]);
  await recordAll(url, [...environments.map((name) => ({ defineEnvironment: { name } })), ...recorded]);
  const promoted = environments.flatMap((environment) =>
    models.map((model) => ({ promoteModel: { environment, model, version: '1' } })),
  );
  await recordAll(url, promoted);
}

/** Resolves when what serves stands in Kafka, up to the end of the log. */
async function untilRelayed(url: string): Promise<void> {
  for (;;) {
    const { head, relay } = JSON.parse(await (await fetch(new URL('/readyz', url))).text());
    if (head !== null && relay.serving === head) return;
    await delay(50);
  }
}
