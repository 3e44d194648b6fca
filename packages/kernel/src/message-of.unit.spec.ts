import { expect, test } from '@jest/globals';
import { messageOf } from './message-of.ts';

test('whatever is thrown has a message: that of an error without its name, and of nothing at all the word for it', () => {
  const thrown = [new RangeError('too far'), 'a text', 7n, null, undefined];
  expect(thrown.map(messageOf)).toEqual(['too far', 'a text', '7', 'null', 'undefined']);
});
