import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { BuildPlan, BuildReport } from './build-views.ts';
import type { LoadPlan, LoadReport } from './load.ts';
import { residentBytesOf } from './resident-bytes.ts';
import type { TellPlan, TellReport } from './tell-topics.ts';
import type { AlertsPlan, AlertsReport } from './watch-alerts.ts';
import type { FanOutPlan, FanOutReport } from './watch-fan-out.ts';
import type { RoutingPlan, RoutingReport } from './watch-routing.ts';
import type { SeenPlan, SeenReport } from './watch-seen.ts';

/** A server under measurement, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** Resident memory in bytes, where the system tells. */
  readonly residentBytes: () => number;
  readonly stop: () => Promise<void>;
}

/** The built standalone, which every bench over HTTP is of. */
export const standalone = new URL('../../../services/standalone/dist/main.js', import.meta.url);

/** Starts the built standalone, or a floor (by its path below bench/dist), and waits for its URL on stdout. */
export async function startServer(
  program: 'standalone' | string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const path = program === 'standalone' ? standalone : new URL(`../${program}`, import.meta.url);
  const child = spawn(process.execPath, [fileURLToPath(path), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PEDIGREE_LOG_LEVEL: 'warn', ...environment },
  });
  const exited = once(child, 'exit');
  // A bench that fails leaves no server behind.
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  child.on('exit', () => process.off('exit', end));
  const url = await Promise.race([firstUrl(child), exited.then(() => undefined)]);
  if (url === undefined) throw new Error(`required: a server that gets ready; came: ${program}, which ended`);
  return {
    url,
    residentBytes: () => residentBytesOf(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function firstUrl({ stdout }: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return url;
  }
  return undefined;
}

/** Sends load from a process of its own. @throws Error where an answer was not what was expected. */
export async function load(plan: LoadPlan): Promise<LoadReport> {
  const report = await runScript<LoadReport>('load.js', plan);
  if (report.failures === 0) return report;
  throw new Error(
    `required: answers with ${plan.expected}; came: ${report.failures} others, the first ${report.failure}`,
  );
}

/** Builds the views of a log, in a process of its own. */
export function buildViews(plan: BuildPlan): Promise<BuildReport> {
  return runScript<BuildReport>('build-views.js', plan);
}

/** Tells a log to Kafka, or holds what was told against it, in a process of its own. */
export function tellTopics(plan: TellPlan): Promise<TellReport> {
  return runScript<TellReport>('tell-topics.js', plan);
}

/** Promotes and watches, in a process of its own. */
export function watchSeen(plan: SeenPlan): Promise<SeenReport> {
  return runScript<SeenReport>('watch-seen.js', plan);
}

/** Promotes, and listens to what Kafka tells as well, in a process of its own. */
export function watchAlerts(plan: AlertsPlan): Promise<AlertsReport> {
  return runScript<AlertsReport>('watch-alerts.js', plan);
}

/** Keeps a routing table from nothing on, in a process of its own. */
export function watchRouting(plan: RoutingPlan): Promise<RoutingReport> {
  return runScript<RoutingReport>('watch-routing.js', plan);
}

/** Subscribes many times over, promotes and watches, in a process of its own. */
export function watchFanOut(plan: FanOutPlan): Promise<FanOutReport> {
  return runScript<FanOutReport>('watch-fan-out.js', plan);
}

/** Runs a floor (by its path below bench/dist) to its end, and reads the JSON that it writes. */
export function runFloor<Report>(program: string, words: readonly string[]): Promise<Report> {
  return runProgram(new URL(`../${program}`, import.meta.url), words, '');
}

/** Runs a script of this folder that takes a plan from stdin and writes its report to stdout. */
function runScript<Report>(script: string, plan: object): Promise<Report> {
  return runProgram(new URL(script, import.meta.url), [], JSON.stringify(plan));
}

/** Holds snapshots of a folder's log and views, as soak/hold-snapshots.ts does; the answer ends it, and tells how many. */
export function holdSnapshots(folder: string): () => Promise<number> {
  const script = fileURLToPath(new URL('soak/hold-snapshots.js', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const output = text(child.stdout);
  return async () => {
    child.stdin.end();
    return Number(await output);
  };
}

async function runProgram<Report>(program: URL, words: readonly string[], input: string): Promise<Report> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  child.stdin.end(input);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk);
  const [code] = await exited;
  if (code !== 0) throw new Error(`required: a report of ${program.pathname}; came: exit code ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
