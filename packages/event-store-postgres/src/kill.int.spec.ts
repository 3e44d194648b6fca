import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { EventStore, StoredEvent } from '@pedigree/event-store';
import { makeEvent, readLog, runScript } from '@pedigree/event-store/testing';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { openPostgresStore } from './open.ts';

/** How often the server, and then a writing process, is killed; `PEDIGREE_TEST_KILLS` asks for more. */
const rounds = Number(process.env.PEDIGREE_TEST_KILLS ?? 2);

/** In each of the two processes that write at one time. */
const writers = 32;

/** Writes with as many writers to streams that begin so, and tells what was answered. */
const script = `
  import { openPostgresStore } from '@pedigree/event-store-postgres';
  import { makeEvent } from '@pedigree/event-store/testing';
  import { randomBytes } from 'node:crypto';
  import { writeSync } from 'node:fs';
  const [, url, streams] = process.argv;
  const clock = () => new Date().toISOString();
  const store = await openPostgresStore({ url, schema: 'killed', clock, random: randomBytes });
  await Promise.all(Array.from({ length: ${writers} }, async (_, writer) => {
    const stream = streams + writer;
    for (let revision = 0; ; revision++) {
      const event = makeEvent({ stream, revision });
      const { position } = await store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
      writeSync(1, [position, stream, revision, event.id].join(' ') + '\\n');
    }
  }));`;

const wholeLine = /^\d+ \S+ \d+ [0-9a-f-]{36}$/;

describeOnPrivatePostgres(`kill -9 under ${2 * writers} writers`, (server) => {
  test(
    'of the server, then of a writing process: nothing answered is lost, nothing is doubled, positions are dense',
    async () => {
      const clock = () => new Date().toISOString();
      const store = await openPostgresStore({ url: server.url, schema: 'killed', clock, random: randomBytes });
      const here: string[] = [];
      const there: string[] = [];
      let isOver = false;
      const writing = Promise.all(
        Array.from({ length: writers }, (_, writer) => writeUntil(store, `model-here/${writer}`, here, () => isOver)),
      );
      const killing = async () => {
        for (let round = 0; round < rounds; round++) {
          const { child, lines } = runScript(import.meta.dirname, script, server.url, `model-there/${round}.`);
          const told = note(lines, there);
          await bothGoOn(here, there);
          server.crash('kill');
          await server.start();
          await bothGoOn(here, there);
          child.kill('SIGKILL');
          await told;
        }
        await goesOn(here);
      };
      // A writer that fails ends the test at once.
      await Promise.race([killing(), writing]);
      isOver = true;
      await writing;

      const events = await readLog(store);
      await store.close();
      expect(events.map(({ envelope }) => envelope.position)).toEqual(events.map((_, index) => BigInt(index) + 1n));
      const found = events.map(toLine);
      const isHere = (line: string) => line.includes(' model-here/');
      expect(found.filter(isHere).sort()).toEqual([...here].sort());
      const answered = new Set(there);
      const unanswered = found.filter((line) => !isHere(line) && !answered.has(line));
      expect(found.length).toBe(here.length + answered.size + unanswered.length);
      // A writer of a process that was killed waited for one answer at most.
      expect(new Set(unanswered.map((line) => line.split(' ')[1])).size).toBe(unanswered.length);
      const figures = { rounds, answered: here.length + there.length, writtenUnanswered: unanswered.length };
      console.info(`kill -9 of PostgreSQL and of its writers: ${JSON.stringify(figures)}`);
    },
    60_000 + rounds * 30_000,
  );
});

function toLine({ envelope: { position, stream, revision, id } }: StoredEvent): string {
  return [position, stream, revision, id].join(' ');
}

/** Appends to a stream until told to stop, and notes what was answered. */
async function writeUntil(store: EventStore, stream: string, answered: string[], isOver: () => boolean) {
  for (let revision = 0; !isOver(); revision++) {
    const event = makeEvent({ stream, revision });
    const outcome = await store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
    if (!outcome.appended) throw new Error(`required: revision ${revision} of ${stream}; came: a conflict`);
    answered.push([outcome.position, stream, revision, event.id].join(' '));
  }
}

/** The last line may be cut off. */
async function note(lines: AsyncIterable<string>, told: string[]): Promise<void> {
  for await (const line of lines) {
    if (wholeLine.test(line)) told.push(line);
  }
}

async function goesOn(answered: readonly string[]): Promise<void> {
  const before = answered.length;
  while (answered.length < before + 300) await pause(5);
}

/** A moment of its own each time: some commit is under way. */
async function bothGoOn(here: readonly string[], there: readonly string[]): Promise<void> {
  await Promise.all([goesOn(here), goesOn(there)]);
  await pause(Math.random() * 50);
}
