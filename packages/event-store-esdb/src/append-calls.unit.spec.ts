import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { makeEvents } from '@pedigree/event-store/testing';
import { AppendCalls } from './append-calls.ts';

/** A call that keeps what became of it. */
class KeptCall extends EventEmitter {
  readonly seen: string[] = [];

  write(): void {
    this.seen.push('an append');
  }

  cancel(): void {
    this.seen.push('cancelled');
  }
}

test('an append that was given up before its call opened is not sent by it', async () => {
  const call = new KeptCall();
  let open: (call: never) => void = () => {};
  const opening = new Promise<never>((resolve) => {
    open = resolve;
  });
  const calls = new AppendCalls(() => opening);
  const sent = calls.send({ name: 'a', expected: -1, events: makeEvents('a', 0, 1) }, 1);
  await expect(sent).rejects.toMatchObject({ name: 'CallTimedOut' });
  open(call as never);
  await new Promise(setImmediate);
  expect(call.seen).toEqual(['cancelled']);
});
