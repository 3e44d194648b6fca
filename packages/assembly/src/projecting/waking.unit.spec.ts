import { describe, expect, test } from '@jest/globals';
import { Waking } from './waking.ts';

function arrange() {
  let calls = 0;
  const waking = new Waking(() => {
    calls++;
  });
  return { waking, calls: () => calls };
}

describe('waking', () => {
  test('many commits before an answer are one call', () => {
    const { waking, calls } = arrange();
    for (const position of [1n, 2n, 3n]) waking.written(position);
    expect(calls()).toBe(1);
  });

  test('an answer that falls short of what was written is called again', () => {
    const { waking, calls } = arrange();
    waking.written(1n);
    waking.written(2n);
    waking.answered(1n);
    expect(calls()).toBe(2);
    waking.answered(2n);
    expect(calls()).toBe(2);
  });

  test('one who came by itself is not called, and is called for the next commit', () => {
    const { waking, calls } = arrange();
    waking.answered(1n);
    waking.written(1n);
    expect(calls()).toBe(0);
    waking.written(2n);
    expect(calls()).toBe(1);
  });
});
