import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Double, startDouble } from '@pedigree/event-store-esdb/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { prepare, send, Writers } from '../delivery/writers.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { runSubcommand } from './subcommand.ts';
import { type AskedLog, answersOf, countTold, drawQuestions, readAskedLog } from './thousand-questions.ts';

// Every service and every command is a process of its own, on a machine that may be busy.
jest.setTimeout(300_000);

describeOnPostgres('a log that went from SQLite to PostgreSQL, to EventStoreDB, and back to SQLite', (postgres) => {
  const services: ChildService[] = [];
  let eventStoreDb: Double;
  let folder: string;
  /** Where the log was, one after the other. */
  let stores: readonly string[];
  let logs: readonly AskedLog[];
  /** The log's ids, as each import tells. */
  const ids: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-moved-'));
    eventStoreDb = await startDouble();
    const sqlite = (name: string) => `sqlite:${join(folder, name)}`;
    stores = [sqlite('first'), postgres.url, eventStoreDb.connectionString, sqlite('last')];
    await writeLog(`${stores[0]}`);
    for (const [index, store] of stores.entries()) {
      if (index > 0) ids.push((await command('log', 'import', linesOf(index - 1), '--store', store)).slice(-17));
      writeFileSync(linesOf(index), await command('log', 'export', '--store', store));
    }
    // The last has the bytes of the first, in the same database.
    for (const [index, store] of stores.slice(0, -1).entries()) services.push(await startOn(store, `views-${index}`));
    logs = await Promise.all(services.map(({ url }) => readAskedLog(url)));
  });

  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
    await eventStoreDb.stop();
    rmSync(folder, { recursive: true });
  });

  const linesOf = (index: number) => join(folder, `${index}.jsonl`);
  const startOn = (store: string, data: string, ...flags: readonly string[]) =>
    startChildService({ data: join(folder, data), arguments: ['--store', store, ...flags] });

  async function command(...argv: readonly string[]): Promise<string> {
    const { stdout, ...rest } = await runSubcommand(argv);
    expect(rest).toEqual({ code: 0, stderr: '' });
    return stdout;
  }

  /** The demo, a reason with what some programs take for the end of a line, and what 64 writers write beside each other. */
  async function writeLog(store: string): Promise<void> {
    const service = await startOn(store, 'views-0', '--demo');
    await prepare(service.url);
    const input = { environment: 'dev', model: 'model-0', version: '1', reason: 'asked\u2028twice\u2029' };
    await send(service.url, { commandId: 'lines', mutation: 'promoteModel', input });
    const writers = new Writers();
    const writing = writers.run(service.url, 1);
    while (writers.acknowledged.size < 200) await new Promise((resolve) => setTimeout(resolve, 10));
    await service.stop();
    await writing;
    expect(writers.refusals).toEqual([]);
  }

  test('has the same bytes, line for line, and an id of its own at each place', () => {
    const [first = '', ...others] = stores.map((_, index) => readFileSync(linesOf(index), 'utf8'));
    expect(first.split('\n').length).toBeGreaterThan(250);
    expect(first).toContain('"reason":"asked\u2028twice\u2029"');
    for (const text of others) expect(text === first).toBe(true);
    expect(new Set([...ids, `${logs[0]?.events[0]?.position.split('.')[0]}\n`]).size).toBe(stores.length);
  });

  test('answers a thousand questions at each place alike', async () => {
    const [original, ...moved] = logs;
    if (!original) throw new Error('required: a log; came: none');
    const questions = drawQuestions(original.events);
    const expected = await answersOf(original, questions);
    for (const log of moved) expect(await answersOf(log, questions)).toEqual(expected);
    const told = countTold(expected);
    expect(Object.entries(told).filter(([, count]) => count <= 10)).toEqual([]);
    console.info(`a thousand questions: ${JSON.stringify(told)}`);
  });

  test('is sound where it went', async () => {
    const found = await command('check', '--json', '--store', `${stores[1]}`);
    expect(JSON.parse(found)).toMatchObject({ sound: true, log: { events: logs[1]?.events.length } });
  });

  test('tells whoever knows the last event that it saw what is behind that, wherever the log is now', async () => {
    for (const { url, events } of logs.slice(1)) {
      const [seen, ...missed] = events.slice(-4);
      const asked = await ask<{ event: { position: string } }>(
        url,
        'query ($id: ID!) { event(id: $id) { position } }',
        {
          id: seen?.eventId,
        },
      );
      const behind = await ask<{ events: { nodes: readonly { eventId: string }[] } }>(
        url,
        'query ($after: String) { events(after: $after) { nodes { eventId } } }',
        { after: asked.data.event.position },
      );
      expect(behind.data.events.nodes).toEqual(missed.map(({ eventId }) => ({ eventId })));
    }
  });

  test('refuses the positions of where it was', async () => {
    const position = logs[0]?.events.at(-1)?.position ?? '';
    const query = 'query ($after: String) { events(after: $after) { nodes { eventId } } }';
    const { errors } = await ask(`${logs[1]?.url}`, query, { after: position });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['POSITION_OF_ANOTHER_LOG']);
  });

  test('is not imported into where there is a log already, not even by a dry run', async () => {
    const [, second, third] = stores;
    for (const flags of [[`${second}`], [`${second}`, '--dry-run'], [`${third}`, '--dry-run']]) {
      expect(await runSubcommand(['log', 'import', linesOf(0), '--store', ...flags])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^required: an empty log; came: one .*events\n$/),
      });
    }
  });
});
