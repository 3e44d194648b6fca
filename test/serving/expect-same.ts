import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

/** As `toEqual`, which takes too long a million times over: it is asked only for its words. */
export function expectSame(came: unknown, required: unknown): void {
  if (!isDeepStrictEqual(came, required)) expect(came).toEqual(required);
}
