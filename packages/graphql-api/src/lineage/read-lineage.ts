import type { Context } from '../context.ts';
import type { LineageDirection } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { defaultLineageItems } from '../limits/cost.ts';
import { readCount } from '../pages.ts';
import { ImpactPage } from './impact-page.ts';
import { LineagePage } from './lineage-page.ts';
import type { Start } from './starts.ts';
import { begin, type WalkArguments, walk } from './walk.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What is connected with something, a page of it; null where nobody recorded it. */
export async function readLineage(
  context: Context,
  known: Known,
  of: Start,
  direction: LineageDirection,
  given: WalkArguments & PageArguments,
): Promise<LineagePage | null> {
  const count = readCount('first', given.first, context.parts.limits.pageItems, defaultLineageItems);
  const walked = await walk(context, known, of, direction, given);
  return walked && new LineagePage(walked, count);
}

/** The model versions that descend from something, a page of them; null where nobody recorded it. */
export async function readImpact(
  context: Context,
  known: Known,
  of: Start,
  { first, after }: PageArguments,
): Promise<ImpactPage | null> {
  const count = readCount('first', first, context.parts.limits.pageItems);
  const begun = await begin(context, known, of, after);
  return begun && ImpactPage.read(begun, count);
}
