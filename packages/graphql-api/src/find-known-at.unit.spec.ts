import { expect, test } from '@jest/globals';
import { ViewError, type Views } from '@pedigree/views';
import { createFindKnownAt } from './find-known-at.ts';

const time = '2026-06-01T00:00:00.000Z';
const answering = (asOf: Views['asOf']) => createFindKnownAt(Object({ asOf }));

test('a command’s knownAt is the position at which every query answers as known at that time', async () => {
  const find = answering(async ({ knownAt }) => {
    expect(knownAt).toEqual({ time });
    return { position: 7n, recordedAt: time };
  });
  expect(await find(time)).toMatchObject({ position: 7n });
});

test('where the view does not come as far the command is refused; a fault stays one', async () => {
  const behind = answering(async () => {
    throw new ViewError('POSITION_NOT_REACHED', 'required: 7; came: 6');
  });
  expect(await behind(time)).toMatchObject({
    rejected: 'FACTS_NOT_REACHED',
    message: expect.stringContaining('came: 6'),
  });
  const broken = answering(() => Promise.reject(new Error('no disk')));
  await expect(broken(time)).rejects.toThrow('no disk');
});
