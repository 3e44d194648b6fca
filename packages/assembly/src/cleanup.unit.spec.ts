import { expect, test } from '@jest/globals';
import { Cleanup, startWhole } from './cleanup.ts';

/** Something of two parts, the second of which is there once it is told to be. */
function arrange() {
  const stopped: string[] = [];
  const ending = new AbortController();
  let finish = () => {};
  const second = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const started = startWhole(
    async (cleanup) => {
      cleanup.add(() => stopped.push('first'));
      await second;
      cleanup.add(() => stopped.push('second'));
      return 'whole';
    },
    { ending: ending.signal },
  );
  return { started, stopped, finish, end: () => ending.abort('asked to end') };
}

test('a start that is asked to end stops what is there at once, and what comes later as soon as it is there', async () => {
  const { started, stopped, finish, end } = arrange();
  end();
  await expect(started).rejects.toBe('asked to end');
  expect(stopped).toEqual(['first']);
  finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toEqual(['first', 'second']);
});

test('what is only being opened when all is stopped is waited for, and closed', async () => {
  const cleanup = new Cleanup();
  const seen: string[] = [];
  let open = (_: string) => {};
  const opening = new Promise<string>((resolve) => {
    open = resolve;
  });
  const opened = cleanup.open(
    () => opening,
    (name) => seen.push(`${name} closed`),
  );
  const stopped = cleanup.run().then(() => seen.push('stopped'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual([]);
  open('log');
  await stopped;
  expect([await opened, ...seen]).toEqual(['log', 'log closed', 'stopped']);
});

test('what fails to open is told to who opens it, and there is nothing to close', async () => {
  const cleanup = new Cleanup();
  const closed: unknown[] = [];
  const opened = cleanup.open(
    () => Promise.reject(new Error('no log')),
    (it) => closed.push(it),
  );
  await expect(opened).rejects.toThrow('no log');
  await cleanup.run();
  expect(closed).toEqual([]);
});

test('what is started whole is left alone, also where it is asked to end afterwards', async () => {
  const { started, stopped, finish, end } = arrange();
  finish();
  expect(await started).toBe('whole');
  end();
  expect(stopped).toEqual([]);
});

test('parts that hang are stopped beside each other once the patience is over, and a lock is held until all are', async () => {
  const cleanup = new Cleanup(20);
  const stopped: string[] = [];
  let release = () => {};
  const hang = new Promise<void>((resolve) => {
    release = resolve;
  });
  const part = (name: string, until?: Promise<void>) => async () => {
    stopped.push(`${name} begins`);
    await until;
    stopped.push(`${name} ends`);
  };
  cleanup.addLast(part('lock'));
  for (const name of ['first', 'second']) cleanup.add(part(name, hang));
  cleanup.add(part('third'));
  const all = ['third begins', 'third ends', 'second begins', 'first begins'];
  const running = cleanup.run();
  while (stopped.length < all.length) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(stopped).toEqual(all);
  release();
  await running;
  expect(stopped).toEqual([...all, 'second ends', 'first ends', 'lock begins', 'lock ends']);
});

test('without a patience each part waits for the one before it, and the first failure is told when all are stopped', async () => {
  const cleanup = new Cleanup();
  const stopped: string[] = [];
  cleanup.add(() => stopped.push('first'));
  cleanup.add(() => {
    throw new Error('second');
  });
  cleanup.add(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    stopped.push('third');
    throw new Error('third');
  });
  await expect(cleanup.run()).rejects.toThrow('third');
  expect(stopped).toEqual(['third', 'first']);
});
