import type { FindKnownAt } from '@pedigree/commands';
import type { Views } from '@pedigree/views';
import { awaitViews } from './await-views.ts';

const otherwise = ' (knownAt as a position asks no view)';

/** Tells what was known at a time as every query does: so a restore, a comparison and what served then are of one moment. */
export function createFindKnownAt(views: Views): FindKnownAt {
  return (time) => awaitViews(views, { knownAt: { time }, names: ['events'], otherwise }, (asOf) => asOf);
}
