import type { Binding } from './reading/select.ts';

/** Whose namespaces the caller may see. The first argument of every query, and honoured in SQL. */
export interface Scope {
  readonly namespaces: 'all' | readonly string[];
}

/** All that there is: what everybody sees until access control exists. */
export const everything: Scope = { namespaces: 'all' };

/** The condition that keeps a query within a scope, to be put behind an `and`. `parameter` is its place among the bindings. */
export function scopeCondition(scope: Scope, column: string, parameter: number): string {
  return scope.namespaces === 'all'
    ? `?${parameter} is null`
    : `${column} in (select value from json_each(?${parameter}))`;
}

/** What is bound for {@link scopeCondition}. */
export function scopeBinding(scope: Scope): Binding {
  return scope.namespaces === 'all' ? null : JSON.stringify(scope.namespaces);
}

/** Whether a scope holds a namespace: for queries that name one, before any SQL is run. */
export function isInScope(scope: Scope, namespace: string): boolean {
  return scope.namespaces === 'all' || scope.namespaces.includes(namespace);
}
