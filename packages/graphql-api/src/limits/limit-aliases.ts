import type { ValidationRule } from 'graphql';
import { measureOperation, sum } from './measure.ts';
import { limitOperations } from './operation-limit.ts';

/** How many fields may be asked for under another name: bounds the same work asked for many times. */
export function limitAliases(limit: number): ValidationRule {
  return limitOperations({
    counted: 'aliases',
    limit,
    count: (context, operation) =>
      measureOperation(context.getDocument(), operation, {
        field: (field, below) => (field.alias ? 1 : 0) + below,
        join: sum,
      }),
  });
}
