import { neighbour } from './find-changes.ts';
import { standsAt } from './standing.ts';

/**
 * The condition that a model version served at any time, as known at ?1. A change that the next one replaced in the same
 * instant never held.
 */
export function everServed(version: VersionColumns): string {
  return isAllocated(version, `coalesce(${neighbour('since', '>')}, c.since + 1) > c.since`);
}

/** The condition that it serves after every change, as known at ?1. */
export function servesNow(version: VersionColumns): string {
  return isAllocated(version, `${neighbour('since', '>')} is null`);
}

/** What SQL calls the parts of a model version. */
interface VersionColumns {
  readonly namespace: string;
  readonly model: string;
  readonly number: string;
}

function isAllocated(version: VersionColumns, isSo: string): string {
  return `exists (select 1 from serving_versions s cross join serving_changes c
    where s.namespace = ${version.namespace} and s.model = ${version.model} and s.number = ${version.number}
      and c.position = s.position and c.ordinal = s.ordinal and ${standsAt('c', '?1')}
      and ${isSo})`;
}
