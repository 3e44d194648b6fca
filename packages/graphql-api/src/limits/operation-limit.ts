import type { ASTVisitor, OperationDefinitionNode, ValidationContext, ValidationRule } from 'graphql';
import { publicError } from '../public-error.ts';

/** A validation rule that refuses operations of which something is counted past a limit. */
export function limitOperations(rule: {
  /** What is counted, as the message names it. */
  readonly counted: string;
  readonly limit: number;
  readonly count: (context: ValidationContext, operation: OperationDefinitionNode) => number;
}): ValidationRule {
  return (context): ASTVisitor => ({
    OperationDefinition(operation) {
      const count = rule.count(context, operation);
      if (count > rule.limit) {
        const name = operation.name ? ` in ${operation.name.value}` : '';
        const message = `required: at most ${rule.limit} ${rule.counted}${name}; came: ${count}`;
        context.reportError(publicError('LIMIT_EXCEEDED', message));
      }
    },
  });
}
