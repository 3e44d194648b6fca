import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeEventOfSize } from '@pedigree/event-store/testing';
import { type Double, startDouble } from '@pedigree/event-store-esdb/testing';
import { stamp } from '@pedigree/kernel';
import { describeOnPostgres, describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { type Running, runSubcommand, startSubcommand } from './subcommand.ts';

const count = 300;

/** A log as it is exported, 6 MB: several of the pieces in which a store takes it. */
const lines = Array.from({ length: count }, (_, revision) => {
  const event = makeEventOfSize('model-default/fraud', revision, 20_000);
  stamp(event, '2026-01-01T00:00:00.000Z');
  return `${Buffer.from(event.bytes).toString('utf8')}\n`;
});
const half = lines.slice(0, count / 2);

const importing = (store: string) => ['log', 'import', '--store', store];

/** An import that has taken half of a log, and waits for the rest; as far along as `isUnderWay` has it. */
async function importHalf(store: string, isUnderWay = async () => {}): Promise<Running> {
  const running = startSubcommand(...importing(store));
  await Promise.all([running.give(half), isUnderWay()]);
  return running;
}

/** Only an empty log takes an import. */
async function expectToTakeAll(store: string): Promise<void> {
  const all = await runSubcommand(importing(store), lines);
  expect(all).toMatchObject({ code: 0, stdout: expect.stringMatching(/^300 events are in /) });
  const { stdout } = await runSubcommand(['log', 'export', '--store', store]);
  expect(stdout === lines.join('')).toBe(true);
}

function claimWholeOrNothing(storeOf: () => string, isUnderWay?: () => Promise<void>): void {
  test('a dry run where there is no log reads all of it, and makes none', async () => {
    const { code, stdout } = await runSubcommand([...importing(storeOf()), '--dry-run', '--json'], lines);
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ dryRun: true, restored: 300 })]);
    expect(await runSubcommand(['log', 'export', '--store', storeOf()])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^required: .* log.*; came: /),
    });
  });

  test('an import that is killed, interrupted or cut short leaves an empty log', async () => {
    const killed = await importHalf(storeOf(), isUnderWay);
    killed.child.kill('SIGKILL');
    await killed.ended;

    const interrupted = await importHalf(storeOf(), isUnderWay);
    interrupted.child.kill('SIGTERM');
    const stderr = 'the import was interrupted: nothing was written\n';
    expect(await interrupted.ended).toEqual({ code: 1, stdout: '', stderr });

    const exported = await runSubcommand(['log', 'export', '--store', storeOf()]);
    expect(exported).toEqual({ code: 0, stdout: '', stderr: '' });

    const cut = [...half, lines[half.length]?.slice(0, 1_000) ?? ''];
    expect(await runSubcommand(importing(storeOf()), cut)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^event 151: required: an envelope in RFC 8785 form; came: /),
    });
    await expectToTakeAll(storeOf());
  });
}

describe('on SQLite', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-interrupted-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  claimWholeOrNothing(() => `sqlite:${join(folder, 'data')}`);
});

describeOnPostgres('on PostgreSQL', (postgres) => {
  claimWholeOrNothing(() => postgres.url);
});

describeOnPrivatePostgres('on PostgreSQL', (server) => {
  test('an import whose server dies says that nothing was restored, and is right', async () => {
    const running = await importHalf(server.url);
    server.crash('kill');
    await running.give(lines.slice(half.length));
    running.child.stdin?.end();
    expect(await running.ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^required: .*nothing was restored\n$/),
    });
    await server.start();
    await expectToTakeAll(server.url);
  });
});

describe('on EventStoreDB', () => {
  let double: Double;
  beforeEach(async () => {
    double = await startDouble();
  });
  afterEach(() => double.stop());

  const countWritten = () => double.log.events.filter(({ type }) => type === 'ModelVersionTagged').length;

  /** Until the server holds more events than it did: what is written there is not taken back. */
  async function isPartlyWritten(): Promise<void> {
    const before = countWritten();
    while (countWritten() === before) await new Promise<void>((resolve) => void double.log.onCommit(resolve));
  }

  claimWholeOrNothing(() => double.connectionString, isPartlyWritten);

  test('an import outlives a restart of its server', async () => {
    const running = await importHalf(double.connectionString, isPartlyWritten);
    await double.stop();
    // It takes no more than it can write, so it is not waited for.
    void running.give(lines.slice(half.length));
    running.child.stdin?.end();
    await pause(500);
    await double.start();
    expect(await running.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^300 events are in /) });
    const { stdout } = await runSubcommand(['log', 'export', '--store', double.connectionString]);
    expect(stdout === lines.join('')).toBe(true);
  });
});
