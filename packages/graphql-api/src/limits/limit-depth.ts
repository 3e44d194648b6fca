import type { ValidationRule } from 'graphql';
import { measureOperation } from './measure.ts';
import { limitOperations } from './operation-limit.ts';

/** How many fields may stand below one another: bounds recursion. */
export function limitDepth(limit: number): ValidationRule {
  return limitOperations({
    counted: 'levels of fields',
    limit,
    count: (context, operation) =>
      measureOperation(context.getDocument(), operation, {
        field: (_, below) => 1 + below,
        join: (parts) => Math.max(0, ...parts),
      }),
  });
}
