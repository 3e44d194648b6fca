import { neighbour } from './find-changes.ts';
import { standsAt } from './standing.ts';

/**
 * The condition that a model version served at any time, as known at ?1. A change that the next one replaced in the same
 * instant never held.
 */
export function everServed(version: {
  readonly namespace: string;
  readonly model: string;
  readonly number: string;
}): string {
  return `exists (select 1 from serving_versions s cross join serving_changes c
    where s.namespace = ${version.namespace} and s.model = ${version.model} and s.number = ${version.number}
      and c.position = s.position and c.ordinal = s.ordinal and ${standsAt('c', '?1')}
      and coalesce(${neighbour('since', '>')}, c.since + 1) > c.since)`;
}
