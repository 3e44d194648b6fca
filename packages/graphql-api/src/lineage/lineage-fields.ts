import type { Reference } from '@pedigree/kernel';
import type { Context } from '../context.ts';
import type { LineageDirection } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { ofAnotherList } from '../pages.ts';
import { required } from '../types/required.ts';
import type { ImpactPage } from './impact-page.ts';
import type { LineagePage } from './lineage-page.ts';
import { type PageArguments, readImpact, readLineage } from './read-lineage.ts';
import type { WalkArguments } from './walk.ts';

type Reading<Thing, Given, Page> = (thing: Thing, given: Given, context: Context) => Promise<Page>;

type LineageReading<Thing, Page> = Reading<Thing, WalkArguments & PageArguments, Page>;

interface InLineage {
  readonly known: Known;
}

/** The fields `upstream` and `downstream` of a thing; null where the graph has no node of it. */
export function lineageFields<Thing extends InLineage>(referenceOf: (thing: Thing) => Reference | null) {
  const read =
    (direction: LineageDirection): LineageReading<Thing, LineagePage | null> =>
    async (thing, given, context) => {
      const reference = referenceOf(thing);
      return reference && readLineage(context, thing.known, reference, direction, given);
    };
  return { upstream: read('UPSTREAM'), downstream: read('DOWNSTREAM') };
}

/** The same of a thing that the graph has a node of wherever it is known. */
export function certainLineageFields<Thing extends InLineage>(referenceOf: (thing: Thing) => Reference) {
  const { upstream, downstream } = lineageFields(referenceOf);
  const certain =
    (read: LineageReading<Thing, LineagePage | null>): LineageReading<Thing, LineagePage> =>
    async (thing, given, context) =>
      certainly(given, await read(thing, given, context));
  return { upstream: certain(upstream), downstream: certain(downstream) };
}

/** The field `impact` of a thing; null where the graph has no node of it. */
export function impactField<Thing extends InLineage>(
  referenceOf: (thing: Thing) => Reference,
): Reading<Thing, PageArguments, ImpactPage | null> {
  return async (thing, given, context) => readImpact(context, thing.known, referenceOf(thing), given);
}

/** The same of a thing that the graph has a node of wherever it is known. */
export function certainImpactField<Thing extends InLineage>(
  referenceOf: (thing: Thing) => Reference,
): Reading<Thing, PageArguments, ImpactPage> {
  const read = impactField(referenceOf);
  return async (thing, given, context) => certainly(given, await read(thing, given, context));
}

/** Only a cursor of another list can have led to where the thing was not known yet. */
function certainly<Page>({ after }: PageArguments, page: Page | null): Page {
  if (page === null && after) throw ofAnotherList(after);
  return required('a node of the lineage graph', page);
}
