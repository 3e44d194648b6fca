import { describe, expect, jest, test } from '@jest/globals';
import { stopOnSignals } from './shutdown.ts';

function arrange(
  stop: () => Promise<void>,
  { deadlineMilliseconds = 1_000, failed = new Promise<never>(() => {}) } = {},
) {
  const listeners = new Map<string, (signal: string) => void>();
  const exits: (number | 'left')[] = [];
  const faults: unknown[] = [];
  stopOnSignals({
    signals: { on: (signal, listener) => listeners.set(signal, listener) },
    stop,
    failed,
    exit: (code) => exits.push(code),
    leave: () => exits.push('left'),
    onFault: (fault) => faults.push(fault),
    deadlineMilliseconds,
    echoMilliseconds: 5,
  });
  return { send: (signal: string) => listeners.get(signal)?.(signal), exits, faults };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('on a signal', () => {
  test.each(['SIGTERM', 'SIGINT'])('%s stops the process once, and it exits with 0', async (signal) => {
    const stop = jest.fn(async () => {});
    const { send, exits } = arrange(stop);
    send(signal);
    await turn();
    expect(stop).toHaveBeenCalledTimes(1);
    expect(exits).toEqual([0]);
  });

  test('what fails by itself stops the process too, and it exits with 1', async () => {
    const stop = jest.fn(async () => {});
    const { exits, faults } = arrange(stop, { failed: Promise.reject(new Error('gone')) });
    await turn();
    expect([stop.mock.calls.length, exits, faults]).toEqual([1, [1], [new Error('gone')]]);
  });

  test('a stop that fails is told, and the process exits with 1', async () => {
    const { send, exits, faults } = arrange(async () => {
      throw new Error('no');
    });
    send('SIGTERM');
    await turn();
    expect([exits, faults]).toEqual([[1], [new Error('no')]]);
  });

  test('a stop that takes too long is told at the deadline, and left', async () => {
    const { send, exits, faults } = arrange(() => new Promise(() => {}), { deadlineMilliseconds: 5 });
    send('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(exits).toEqual(['left']);
    expect(faults).toEqual([new Error('required: a stop within 5 ms; came: none')]);
  });

  test('a second signal does not wait, but one that comes with the first is its echo', async () => {
    const { send, exits } = arrange(() => new Promise(() => {}));
    send('SIGINT');
    send('SIGINT');
    expect(exits).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    send('SIGINT');
    expect(exits).toEqual(['left']);
  });
});
