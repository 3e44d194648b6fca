import type { ValidationRule } from 'graphql';
import { measureOperation, sum } from './measure.ts';
import { limitOperations } from './operation-limit.ts';

/** How many fields an operation's root may have: bounds how many questions, and how many commands, come at once. */
export function limitRootFields(limit: number): ValidationRule {
  return limitOperations({
    counted: 'fields at the root',
    limit,
    count: (context, operation) => measureOperation(context.getDocument(), operation, { field: () => 1, join: sum }),
  });
}
