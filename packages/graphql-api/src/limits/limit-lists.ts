import type { ValidationRule } from 'graphql';
import { publicError } from '../public-error.ts';

/** How many items a list written into a document may have; those in variables are counted by `countListItems`. */
export function limitLists(limit: number): ValidationRule {
  return (context) => ({
    ListValue(list) {
      if (list.values.length <= limit) return;
      const message = `required: at most ${limit} items in a list; came: ${list.values.length}`;
      context.reportError(publicError('LIMIT_EXCEEDED', message, {}));
    },
  });
}
