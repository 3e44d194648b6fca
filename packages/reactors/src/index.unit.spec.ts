import { expect, test } from '@jest/globals';
import * as reactors from './index.ts';

test('the reactors export these values, and no more', () => {
  expect(Object.keys(reactors)).toEqual(['keepRollouts']);
});
