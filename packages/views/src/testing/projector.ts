import assert from 'node:assert/strict';
import { readEvent } from '@pedigree/schema/events';
import type { RowOperation } from '../operation.ts';
import type { View } from '../view.ts';
import { type GivenEvent, storedEvent } from './stored-event.ts';

/** When an event comes to a view's projector, then these are its operations. The event stands at position 7. */
export function projector(view: View) {
  return {
    when(given: GivenEvent) {
      const { envelope } = storedEvent(7n, given);
      const operations = view.project(readEvent(envelope), envelope.recordedAt);
      return {
        thenRows: (expected: readonly RowOperation[]) => assert.deepEqual(operations, expected),
        thenNothing: () => assert.deepEqual(operations, []),
      };
    },
  };
}
