import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { decode } from '@pedigree/kernel';
import { story } from '../graphql/story.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { exportLog, runOnStore } from './export-log.ts';
import { eventsTold, hasKnownCodes } from './sane.ts';

/** A service with something in its log, which is looked at while it is sent what nobody should send. */
export interface FuzzedService {
  /** Of `/graphql`. */
  readonly url: string;
  readonly port: number;
  readonly logId: string;
  /** Notes the events that an answer says were written. */
  readonly told: (answer: unknown) => void;
  /** Throws where the service is not well, or holds more than it did after the first look. */
  readonly look: () => Promise<void>;
  /**
   * Ends it, and throws where it logged a fault, where its log holds anything but what it held and what was accepted,
   * or where its views differ from views built anew. `tellsAll`: every accepted command was noted by `told`.
   */
  readonly end: (options: { readonly tellsAll: boolean }) => Promise<void>;
}

/** Collects garbage in the service's main thread when it is told to, so that what its heap holds is what is in use. */
const collector = `
  import { isMainThread } from 'node:worker_threads';
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  if (isMainThread) process.on('SIGUSR2', () => collect());`;

/** Open files that come and go beside the doors: of the log, the views, and the client's kept connections. */
const sparedFiles = 40;

/** Caches that fill up: plans, parsed documents, rows of statements. */
const sparedHeapBytes = 64_000_000;

/** What connections read into that are about to close. A few thousand messages that are kept show. */
const sparedExternalBytes = 4_000_000;

/** What an accepted command leaves: its stream's state, its ids. */
const heapBytesPerEvent = 20_000;

/**
 * Starts a service of its own, with something in its log: what `tell` says to the URL of its GraphQL, the story of every
 * command unless given.
 */
export async function startFuzzedService(tell: (url: string) => Promise<void> = tellStory): Promise<FuzzedService> {
  const data = mkdtempSync(join(tmpdir(), 'pedigree-fuzz-'));
  const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(collector)}` };
  const service = await startChildService({ data, environment });
  await tell(service.url);
  const before = await exportLog(data);
  const written = new Set<string>();
  let first: Held | undefined;
  return {
    url: service.url,
    port: Number(new URL(service.url).port),
    logId: (await headOf(service.url)).split('.')[0] ?? '',
    told: (answer) => {
      for (const id of eventsTold(answer)) written.add(id);
    },
    async look() {
      if (service.process.exitCode !== null) throw new Error(`required: a service; came: its end\n${service.log()}`);
      const held = await isWell(service, first);
      first ??= held;
    },
    async end({ tellsAll }) {
      const appended = (await heldBy(service)).events;
      await showsAll(service.url);
      const after = await exportLog(data);
      expect(await service.stop()).toBe(0);
      hasNoFault(service.log());
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.length).toBe(appended);
      const added = after.slice(before.length).map((line) => decode(Buffer.from(line), 0n).id);
      expect(added.length).toBe(new Set(added).size);
      if (tellsAll) expect(added.sort()).toEqual([...written].sort());
      else for (const id of written) expect(added).toContain(id);
      expect(JSON.parse(await runOnStore(data, 'check', '--json'))).toMatchObject({ sound: true });
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function tellStory(url: string): Promise<void> {
  const commands = story.map(([command, input]) => ({ [command]: input }));
  const query =
    'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { ... on Rejection { message } } }';
  const { data, errors } = await ask<{ record: readonly object[] }>(url, query, { commands });
  expect({ errors, refused: data?.record.filter((each) => 'message' in each) }).toEqual({ refused: [] });
}

/** What a service holds. */
interface Held {
  readonly files: number;
  readonly heapBytes: number;
  /** Of Buffers, and of all else that lies outside of the heap. */
  readonly externalBytes: number;
  /** Events that it made durable. */
  readonly events: number;
  readonly subscribers: number;
}

/** Both probes say yes, and what it holds is given back: connections close a moment after their last answer. */
async function isWell(service: ChildService, first: Held | undefined): Promise<Held> {
  for (const path of ['/healthz', '/readyz']) {
    const { status } = await fetch(new URL(path, service.url));
    expect({ path, status }).toEqual({ path, status: 200 });
  }
  if (!first) return await settled(service);
  for (let tries = 0; ; tries++) {
    const held = await collected(service);
    const heapAtMost = first.heapBytes + sparedHeapBytes + (held.events - first.events) * heapBytesPerEvent;
    const isSmall =
      held.files <= first.files + sparedFiles &&
      held.heapBytes <= heapAtMost &&
      held.externalBytes <= first.externalBytes + sparedExternalBytes &&
      held.subscribers === 0;
    if (isSmall) return held;
    if (tries === 100)
      throw new Error(`required: no growth since ${JSON.stringify(first)}; came: ${JSON.stringify(held)}`);
    await wait(100);
  }
}

/** What it holds once it gave back what it could: of several times, the one with the least outside of the heap. */
async function settled(service: ChildService): Promise<Held> {
  let least = await collected(service);
  for (let tries = 0; tries < 10; tries++) {
    await wait(50);
    const held = await collected(service);
    if (held.externalBytes < least.externalBytes) least = held;
  }
  return least;
}

/** What it holds behind a collection of garbage. */
async function collected(service: ChildService): Promise<Held> {
  service.process.kill('SIGUSR2');
  return await heldBy(service);
}

async function heldBy(service: ChildService): Promise<Held> {
  const text = await (await fetch(new URL('/metrics', service.url))).text();
  const sumOf = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].reduce((sum, [, n]) => sum + Number(n), 0);
  return {
    files: sumOf('process_open_fds'),
    heapBytes: sumOf('nodejs_heap_size_used_bytes'),
    externalBytes: sumOf('nodejs_external_memory_bytes'),
    events: sumOf('pedigree_appended_events_total'),
    subscribers: sumOf('pedigree_subscribers'),
  };
}

async function headOf(url: string): Promise<string> {
  const { head } = JSON.parse(await (await fetch(new URL('/readyz', url))).text());
  return head;
}

async function showsAll(url: string): Promise<void> {
  hasKnownCodes(await ask(url, '{ __typename }', {}, { 'pedigree-min-position': await headOf(url) }));
}

/** The service tells faults of its own at the levels `error` and `fatal`; nothing else may write a stack. */
function hasNoFault(log: string): void {
  const faults = log.split('\n').filter((line) => /"level":"(?:error|fatal)"|^\s+at |Warning:/.test(line));
  expect(faults.slice(0, 5)).toEqual([]);
}
