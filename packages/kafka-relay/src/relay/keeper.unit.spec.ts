import { describe, expect, test } from '@jest/globals';
import type { Envelope } from '@pedigree/kernel';
import { SketchedLog } from '../testing/sketched-log.ts';
import type { KeyedRecord } from '../topics.ts';
import { Keeper } from './keeper.ts';

const checkpointOf = ({ position }: Envelope): KeyedRecord => record('checkpoint', String(position));

function record(key: string, value: string): KeyedRecord {
  return { topic: 'topic', key, value: Buffer.from(value), headers: {} };
}

/** A keeper whose commits and rests end when the test says so. */
function startKeeper() {
  const commits: { readonly told: string; readonly end: (error?: Error) => void }[] = [];
  const rests: (() => void)[] = [];
  const kept: bigint[] = [];
  const failures: unknown[] = [];
  const keeper = new Keeper({
    commit: (records) =>
      new Promise((resolve, reject) => {
        const told = records.map(({ key, value }) => `${key} ${Buffer.from(value ?? [])}`).join(', ');
        commits.push({ told, end: (error) => (error ? reject(error) : resolve()) });
      }),
    toCheckpoint: checkpointOf,
    wait: (_, signal) =>
      new Promise((resolve) => {
        rests.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
    onKept: (position) => kept.push(position),
    onFailed: (error) => failures.push(error),
  });
  return { keeper, commits, rests, kept, failures, told: () => commits.map(({ told }) => told) };
}

async function someEvents(count: number): Promise<readonly Envelope[]> {
  const log = new SketchedLog();
  for (let made = 0; made < count; made++) await log.describe('fraud');
  return log.events.map(({ envelope }) => envelope);
}

const soon = () => new Promise(setImmediate);

describe('a keeper', () => {
  test('keeps the first checkpoint at once, and of those that come meanwhile the last, when it has rested', async () => {
    const { keeper, commits, rests, kept, told } = startKeeper();
    for (const event of await someEvents(3)) await keeper.keep(event);
    expect(told()).toEqual(['checkpoint 1']);
    commits[0]?.end();
    await soon();
    expect(kept).toEqual([1n]);
    expect(told()).toEqual(['checkpoint 1']);
    rests[0]?.();
    await soon();
    expect(told()).toEqual(['checkpoint 1', 'checkpoint 3']);
  });

  test('commits records at once, the latest of a key alone, and the checkpoint with them', async () => {
    const { keeper, commits, told } = startKeeper();
    const [first, second, third, fourth] = await someEvents(4);
    if (!first || !second || !third || !fourth) throw new Error('required: four events');
    await keeper.keep(first);
    commits[0]?.end();
    await soon();
    await keeper.keep(second, [record('a', '1'), record('b', '1')]);
    await keeper.keep(third, [record('a', '2')]);
    await keeper.keep(fourth, [record('a', '3')]);
    expect(told()).toEqual(['checkpoint 1', 'a 1, b 1, checkpoint 2']);
    commits[1]?.end();
    await soon();
    expect(told().at(-1)).toBe('a 3, checkpoint 4');
  });

  test('who brings more records than may wait waits until they are committed', async () => {
    const { keeper, commits } = startKeeper();
    const [first] = await someEvents(1);
    if (!first) throw new Error('required: an event');
    const many = Array.from({ length: 500 }, (_, index) => record(String(index), ''));
    let isTaken = false;
    await keeper.keep(first);
    const taken = keeper.keep(first, many).then(() => {
      isTaken = true;
    });
    await soon();
    expect(isTaken).toBe(false);
    commits[0]?.end();
    await soon();
    commits[1]?.end();
    await taken;
  });

  test('keeps without a rest what is hastened, behind the commit that is under way', async () => {
    const { keeper, commits, told } = startKeeper();
    for (const event of await someEvents(3)) await keeper.keep(event);
    const hastened = keeper.hasten();
    expect(told()).toEqual(['checkpoint 1']);
    commits[0]?.end();
    await soon();
    expect(told()).toEqual(['checkpoint 1', 'checkpoint 3']);
    commits[1]?.end();
    await hastened;
    await keeper.hasten();
    expect(told()).toHaveLength(2);
  });

  test('settles without a rest, and a checkpoint that is kept is not kept again', async () => {
    const { keeper, commits, told } = startKeeper();
    const [first, second] = await someEvents(2);
    if (!first || !second) throw new Error('required: two events');
    await keeper.keep(first);
    commits[0]?.end();
    await soon();
    await keeper.keep(second);
    const settled = keeper.settle();
    await soon();
    commits[1]?.end();
    await settled;
    await keeper.settle();
    expect(told()).toEqual(['checkpoint 1', 'checkpoint 2']);
  });

  test('tells of a failure once, and keeps nothing more', async () => {
    const { keeper, commits, failures, kept } = startKeeper();
    const [first, second] = await someEvents(2);
    if (!first || !second) throw new Error('required: two events');
    await keeper.keep(first);
    await keeper.keep(second);
    commits[0]?.end(new Error('no answer'));
    await soon();
    await keeper.keep(second, [record('a', '1')]);
    await expect(keeper.settle()).rejects.toThrow('no answer');
    expect({ commits: commits.length, failures: failures.length, kept }).toEqual({ commits: 1, failures: 1, kept: [] });
  });
});
