import { writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { holdSnapshots, type ServerProcess, startServer } from './src/processes.ts';
import { seedPromotions } from './src/promotions.ts';
import { drawSoak, type Slice } from './src/soak/draw-soak.ts';
import { followEvents, type Heard } from './src/soak/follow-events.ts';
import { sendWorks, workNames } from './src/soak/send-works.ts';
import { type Sample, watchService } from './src/soak/watch-service.ts';

const growthReach = 0.05;
/** A write-ahead log begins again at 16 MB; it goes beyond by what is written while somebody holds a snapshot. */
const aheadReachMegabytes = 64;
/** Latencies are told of so many slices of the time. */
const slicesAtMost = 60;
const leastSliceSeconds = 4;

/** What a soak saw. */
interface Soak {
  readonly slices: readonly Slice[];
  readonly samples: readonly Sample[];
  readonly heard: Heard;
  readonly snapshots: number;
}

/**
 * Whether latency, memory and files stay as they are while reads, writes and subscriptions go on side by side on a large
 * log, and another process holds snapshots as a backup does.
 */
export const soak: Bench = {
  name: 'soak',
  onlyByName: 'always',
  async run({ smoke, logs, minutes = smoke ? 0.2 : 10, plot }) {
    const events = smoke ? 5_000 : 1_000_000;
    return inFolder(async (folder) => {
      await cp(await logs.projected(events), folder, { recursive: true });
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await seedPromotions(server.url);
      const soaked = await soakFor(minutes * 60, server, folder);
      await server.stop();
      const shape = `${events.toLocaleString('en')} events before, a log as in the rebuild; ${minutes} minutes`;
      if (plot !== undefined) writeFileSync(plot, drawSoak(`A soak: ${shape}`, soaked.slices, soaked.samples));
      return [growthFigure(shape, soaked), aheadFigure(shape, soaked)];
    });
  },
};

/** @throws Error where an answer was not right, or an event was not told, or told twice. */
async function soakFor(seconds: number, server: ServerProcess, folder: string): Promise<Soak> {
  const follower = await followEvents(server.url);
  const endSnapshots = holdSnapshots(folder);
  const done = new AbortController();
  const watching = watchService(server, folder, done.signal);
  const slices = await sendSlices(seconds, server.url);
  done.abort();
  const [samples, snapshots] = [await watching, await endSnapshots()];
  const head = await headOf(server.url);
  for (let waited = 0; follower.heard().last < head && waited < 5_000; waited += 50) await wait(50);
  const heard = follower.heard();
  follower.stop();
  if (heard.isWhole && heard.last === head) return { slices, samples, heard, snapshots };
  throw new Error(
    `required: every event up to ${head} told once, in order; came: ${heard.events} up to ${heard.last}, ${heard.isWhole ? 'in order' : 'with gaps or repeats'}`,
  );
}

async function headOf(url: string): Promise<bigint> {
  const response = await fetch(new URL('/readyz', url));
  const { head }: { readonly head: string } = JSON.parse(await response.text());
  return BigInt(head.slice(head.indexOf('.') + 1));
}

async function sendSlices(seconds: number, url: string): Promise<readonly Slice[]> {
  const each = Math.max(leastSliceSeconds, seconds / slicesAtMost);
  const slices: Slice[] = [];
  const began = performance.now();
  for (let left = seconds; left > 0; left = seconds - (performance.now() - began) / 1000) {
    const works = await sendWorks(url, each);
    slices.push({ minutes: (performance.now() - began) / 60_000, works });
  }
  return slices;
}

function growthFigure(shape: string, soaked: Soak): Figure {
  const { samples } = soaked;
  const [half, end] = [around(samples, 0.5), around(samples, 1)];
  const growth = end / half - 1;
  return {
    name: 'growth of memory in the second half of a load',
    conditions: [
      shape,
      `${describeWorks(soaked)}`,
      `a subscriber was told each of ${soaked.heard.events} events once, in order`,
      `RSS ${megabytes(samples[0]?.resident)} MB after start, ${megabytes(half)} MB at the half, ${megabytes(end)} MB at the end`,
    ].join('; '),
    unit: '%',
    figure: growth * 100,
    floor: null,
    ratio: null,
    reach: `≤ ${growthReach * 100} % in the last 5 of 10 minutes`,
    met: growth <= growthReach,
  };
}

function aheadFigure(shape: string, { samples, snapshots }: Soak): Figure {
  const longest = (of: 'logAhead' | 'viewsAhead') => Math.max(...samples.map((sample) => sample[of]));
  const [log, views] = [longest('logAhead'), longest('viewsAhead')];
  const figure = Math.max(log, views) / 1e6;
  return {
    name: 'write-ahead logs under readers that hold snapshots',
    conditions: `${shape}; ${snapshots} snapshots of log and views, each held for 5 s, 2 s between; log.db-wal ${megabytes(log)} MB at most, views.db-wal ${megabytes(views)} MB`,
    unit: 'MB',
    figure,
    floor: null,
    ratio: null,
    reach: `≤ ${aheadReachMegabytes} MB`,
    met: figure <= aheadReachMegabytes,
  };
}

/** What of every kind was done, in the first quarter of the time and in the last. */
function describeWorks({ slices }: Soak): string {
  const quarter = Math.max(1, Math.floor(slices.length / 4));
  return workNames
    .map((name) => {
      const of = (what: 'perSecond' | 'p50' | 'p99', part: readonly Slice[]) =>
        median(part.map(({ works }) => works.find((work) => work.name === name)?.[what] ?? Number.NaN));
      const told = (what: 'p50' | 'p99') =>
        `${of(what, slices.slice(0, quarter)).toFixed(1)} → ${of(what, slices.slice(-quarter)).toFixed(1)}`;
      return `${name} ${Math.round(of('perSecond', slices))}/s, p50 ${told('p50')} ms, p99 ${told('p99')} ms`;
    })
    .join('; ');
}

/** The median of resident memory in the tenth of the whole before a part of it. */
function around(samples: readonly Sample[], part: number): number {
  const end = Math.ceil(samples.length * part);
  return median(samples.slice(end - Math.ceil(samples.length / 10), end).map(({ resident }) => resident));
}

function megabytes(bytes: number | undefined): number {
  return Math.round((bytes ?? Number.NaN) / 1e6);
}
