import { describe, expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { isRejection } from '@pedigree/kernel';
import type { Outcome } from './outcome.ts';
import { Clock, createLog, createProcess, readStream } from './testing/process.ts';
import { interrupt } from './testing/troubled-store.ts';

const model = 'model-default/fraud';
const environment = 'environment-default/production';
const promotion = { environment: 'production', model: 'fraud', version: '1' };
const retraction = { model: 'fraud', version: '1', reason: 'Trained on leaked data.' };

async function createHouse(clock = new Clock(), beforeCommit?: () => Promise<void>): Promise<EventStore> {
  const log = createLog(clock, beforeCommit);
  const { accept } = createProcess(log, { clock });
  await accept('defineEnvironment', { name: 'production', production: true });
  await accept('registerModel', { name: 'fraud' });
  await accept('recordTraining', { model: 'fraud' });
  return log;
}

/** Refused, or promoted on a basis that names the revision of the model that it saw: one before the retraction. */
async function expectHonest(log: EventStore, outcome: Outcome): Promise<'refused' | 'promoted'> {
  const retracted = (await readStream(log, model)).find(({ type }) => type === 'ModelVersionRetracted');
  const promotions = (await readStream(log, environment)).filter(({ type }) => type === 'ModelPromoted');
  if (isRejection(outcome)) {
    expect(outcome.rejected).toBe('VERSION_RETRACTED');
    expect(promotions).toEqual([]);
    return 'refused';
  }
  expect(promotions).toHaveLength(1);
  expect(promotions[0]?.basis).toEqual([{ stream: model, revision: 1 }]);
  expect(retracted?.revision).toBe(2);
  return 'promoted';
}

/** How many calls to the store an undisturbed command makes. */
async function countCalls(command: string, input: object): Promise<number> {
  const log = interrupt(await createHouse(), async () => {});
  await createProcess(log).accept(command, input);
  return log.calls();
}

describe('a promotion and a retraction of the same version', () => {
  test('in two processes, the retraction whole at every point of the promotion', async () => {
    const points = await countCalls('promoteModel', promotion);
    const became: string[] = [];
    for (let point = 0; point <= points; point++) {
      const log = await createHouse();
      const other = createProcess(log);
      const interrupted = interrupt(log, async (call) => {
        if (call === point) await other.accept('retractModelVersion', retraction);
      });
      const outcome = await createProcess(interrupted).execute('promoteModel', promotion);
      if (point === points) await other.accept('retractModelVersion', retraction);
      became.push(await expectHonest(log, outcome));
    }
    const refused = became.indexOf('promoted');
    expect(refused).toBeGreaterThan(0);
    expect(new Set(became.slice(refused))).toEqual(new Set(['promoted']));
  });

  test('in two processes, the promotion whole at every point of the retraction', async () => {
    const points = await countCalls('retractModelVersion', retraction);
    for (let point = 0; point < points; point++) {
      const log = await createHouse();
      const other = createProcess(log);
      let outcome: Promise<Outcome> | undefined;
      let committed = false;
      const interrupted = interrupt(log, async (call) => {
        if (call !== point) return;
        committed = (await readStream(log, model)).length > 2;
        outcome = other.execute('promoteModel', promotion);
        await outcome;
      });
      await createProcess(interrupted).accept('retractModelVersion', retraction);
      if (!outcome) throw new Error(`required: a call at point ${point}; came: none`);
      expect(await expectHonest(log, await outcome)).toBe(committed ? 'refused' : 'promoted');
    }
  });

  test('in one process, with every commit held for as long as can be told apart', async () => {
    for (const retractsFirst of [true, false]) {
      for (let turns = 0; turns <= 6; turns++) {
        let held = 0;
        const log = await createHouse(new Clock(), async () => {
          for (let turn = 0; turn < held; turn++) await new Promise(setImmediate);
        });
        const { execute, accept } = createProcess(log);
        held = turns;
        const retracting = () => accept('retractModelVersion', retraction);
        const promoting = () => execute('promoteModel', promotion);
        const first = retractsFirst ? retracting() : undefined;
        for (let turn = 0; turn < (retractsFirst ? turns : 0); turn++) await new Promise(setImmediate);
        const promoted = promoting();
        await Promise.all([first ?? retracting(), promoted]);
        await expectHonest(log, await promoted);
      }
    }
  });

  test('that was acknowledged before the promotion came always has it refused', async () => {
    const log = await createHouse();
    const { execute, accept } = createProcess(log);
    await accept('promoteModel', { ...promotion, occurredAt: '2026-05-01' });
    await createProcess(log).accept('retractModelVersion', retraction);
    expect(await execute('promoteModel', promotion)).toMatchObject({ rejected: 'VERSION_RETRACTED' });
  });
});
