/**
 * `PEDIGREE_DOCS=write npx jest test/docs` pastes what the commands of each page really print into the page, instead of
 * comparing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { TestKafka } from '@pedigree/kafka-relay/suite';
import { freePort, hasPostgres, type PostgresServer, startPostgres } from '@pedigree/postgres/testing';
import { type ChildService, type ChildServiceOptions, startChildService } from '../harness/child-service.ts';
import { startRelaying, topicVariables } from '../harness/relaying-service.ts';
import { pythonOfKafka } from '../kafka/librdkafka.ts';
import { fillConsoleBlocks, readConsoleBlocks } from './console-blocks.ts';
import { fillFileBlocks, readFileBlocks } from './file-blocks.ts';
import { runTour } from './run-tour.ts';
import { withoutChance } from './without-chance.ts';

const root = resolve(import.meta.dirname, '../..');
const isWriting = process.env.PEDIGREE_DOCS === 'write';

// A page is typed by a person who has these; CI has them too, so that there it cannot be passed over.
const tools = ['git', 'curl', 'npx', 'python3'];
const hasTools = spawnSync('bash', ['-c', `command -v ${tools.join(' && command -v ')}`]).status === 0;
const isComplete = process.env.CI === 'true';
const typing = hasTools || isComplete ? test : test.skip;

export interface HoldPageOptions {
  /** Whether the reader has started the service with `--demo`. */
  readonly demo?: boolean;
  /** Whether `npx` is npm's own, which takes longer than most commands; else it does no more than find the program. */
  readonly ownNpx?: boolean;
  /** Whether the service has become read-only, and there is an empty PostgreSQL to move its log to. */
  readonly moving?: boolean;
  /** A Kafka that the service relays to; Python can read it. */
  readonly kafka?: TestKafka;
}

/** Claims that a page shows what its commands print, against a service of its own, and its files as they are. */
export function holdPage(path: string, { demo, ownNpx, moving, kafka }: HoldPageOptions = {}): void {
  // Every line is a process of its own, on a machine that may be busy.
  jest.setTimeout(180_000);
  const needed = [
    'bash',
    ...tools,
    ...(moving ? ['PostgreSQL'] : []),
    ...(kafka ? ['PEDIGREE_TEST_KAFKA_PYTHON'] : []),
  ];
  const relayed = kafka ? relayTo(kafka) : null;
  const file = resolve(root, path);
  const page = readFileSync(file, 'utf8');
  const read = (linked: string) => readFileSync(resolve(dirname(file), linked), 'utf8');
  let folder: string;
  let service: ChildService;
  let postgres: PostgresServer | null = null;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-docs-'));
    writeFileSync(join(folder, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
    const data = join(folder, 'data');
    const options = { data, arguments: demo ? ['--demo'] : [] };
    service = relayed ? await relayed.start(options) : await startChildService(options);
    if (!moving) return;
    await service.stop();
    service = await startChildService({ data, arguments: ['--read-only'] });
    // A private one always: the page names its user and database.
    postgres = await startPostgres();
  });

  afterAll(async () => {
    await service.stop();
    await postgres?.dispose();
    rmSync(folder, { recursive: true });
  });

  const lacks = (moving && !hasPostgres()) || (relayed !== null && pythonOfKafka === null);
  const type = lacks && !isComplete ? test.skip : typing;
  type(`the commands of ${path} print what the page shows (needs ${needed.join(', ')})`, async () => {
    const typed = readConsoleBlocks(page);
    const python = relayed && pythonOfKafka !== null ? [dirname(pythonOfKafka)] : [];
    const programs = [...python, ...(ownNpx ? [] : [folder, join(root, 'node_modules/.bin')])];
    const meant = await addressesOf(service.url, postgres?.url);
    // A reader has the variable from the page alone.
    const data = page.includes('export PEDIGREE_DATA=') ? { data: join(folder, 'data') } : {};
    const outputs = await runTour(
      typed.map(({ command }) => command),
      {
        folder: root,
        url: service.url,
        programs,
        meant: [...meant, ...(relayed?.meant() ?? [])],
        ...(relayed && { environment: relayed.environment }),
        ...data,
      },
    );
    const printed = typed.map(({ command }, index) => ({ command, output: withoutChance(outputs[index] ?? '') }));
    const shown = typed.map(({ command, output }) => ({ command, output: withoutChance(output) }));
    if (!isWriting) {
      expect(printed).toEqual(shown);
      return;
    }
    // A page that differs by chance alone is left as it is; one that differs gets all of one run, which fits together.
    const filled = isDeepStrictEqual(printed, shown) ? page : fillConsoleBlocks(page, outputs);
    writeFileSync(file, fillFileBlocks(filled, read));
  });

  if (isWriting) return;
  for (const [linked, shown] of readFileBlocks(page)) {
    test(`${path} shows ${linked} as it is`, () => {
      expect(shown).toBe(read(linked));
    });
  }
}

/** Topics of the test's own in place of those in the page, and how the service is started that relays to them. */
function relayTo(kafka: TestKafka) {
  const topics = {
    events: kafka.newName('events'),
    serving: kafka.newName('serving'),
    checkpoints: kafka.newName('relay'),
  };
  const binary = kafka.newName('binary');
  return {
    environment: topicVariables(topics),
    meant: (): (readonly [said: string, meant: string])[] => [
      ['127.0.0.1:9092', kafka.brokers.join(',')],
      ['pedigree.events', topics.events],
      ['pedigree.serving', topics.serving],
      ['pedigree.relay', topics.checkpoints],
      ['in-binary-mode', binary],
    ],
    async start(options: ChildServiceOptions) {
      // What was recorded before is relayed in one go, whatever the machine does beside it.
      await (await startChildService(options)).stop();
      const service = await startRelaying(kafka.brokers, topics, options);
      await service.allTold();
      return service;
    },
  };
}

/** The addresses in the pages, and what is there now: the service, a second one that a page starts, and PostgreSQL. */
async function addressesOf(service: string, postgres: string | undefined) {
  const port = await freePort();
  const addresses: (readonly [said: string, meant: string])[] = [
    ['127.0.0.1:4000', new URL(service).host],
    ['127.0.0.1:4001', `127.0.0.1:${port}`],
    ['--port 4001', `--port ${port}`],
  ];
  return postgres === undefined ? addresses : [...addresses, ['127.0.0.1:5432', new URL(postgres).host] as const];
}
