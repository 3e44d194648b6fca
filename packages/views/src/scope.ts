import type { Where } from './reading/where.ts';

/** Whose namespaces the caller may see. The first argument of every query. */
export interface Scope {
  readonly namespaces: 'all' | readonly string[];
}

/** All that there is: what everybody sees until access control exists. */
export const everything: Scope = { namespaces: 'all' };

/** Keeps a statement within a scope. */
export function keepWithin(where: Where, scope: Scope, column: string): Where {
  return scope.namespaces === 'all'
    ? where
    : where.and(
        `${column} in (select value from ${where.dialect.each('?', 'text')} as listed)`,
        where.dialect.list(scope.namespaces),
      );
}

/** Whether a scope holds a namespace: for a query that names one, before its statement is run. */
export function isInScope(scope: Scope, namespace: string): boolean {
  return scope.namespaces === 'all' || scope.namespaces.includes(namespace);
}
