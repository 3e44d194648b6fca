import type { LineageKind, LineageWalk, LineageWalkOptions } from '@pedigree/views';
import type { Context } from '../context.ts';
import type { Known } from '../known.ts';
import { publicError } from '../public-error.ts';
import { continueAt, readLineageCursor } from './lineage-cursor.ts';
import { findStarts, type Start } from './starts.ts';
import type { PrintedKind } from './to-lineage-node.ts';

type Direction = LineageWalkOptions['direction'];

/** Arguments of a field that walks. */
export interface WalkArguments {
  readonly depth?: number | null | undefined;
  readonly kinds?: readonly PrintedKind[] | null | undefined;
  readonly after?: string | null | undefined;
}

/** What was asked about, as known where `after` was made. */
export interface Begun {
  readonly known: Known;
  /** Its nodes; never none. */
  readonly starts: readonly number[];
  /** The place at which the page begins that was asked for. */
  readonly start: number;
}

/** A walk from what was asked about. */
export interface Walked extends Begun {
  readonly walk: LineageWalk;
}

/** Finds where to begin. Null where nobody recorded it. */
export async function begin(
  context: Context,
  asked: Known,
  of: Start,
  after: string | null | undefined,
): Promise<Begun | null> {
  const cursor = readLineageCursor(after, context.logId);
  const known = await continueAt(context, asked, cursor);
  const starts = await findStarts(known, of);
  return starts.length === 0 ? null : { known, starts, start: cursor?.place ?? 0 };
}

/**
 * Walks from what was asked about, as known where `after` was made. Null where nobody recorded it.
 *
 * @throws publicError INVALID_ARGUMENT for arguments that no walk has.
 */
export async function walk(
  context: Context,
  asked: Known,
  of: Start,
  direction: Uppercase<Direction>,
  given: WalkArguments,
): Promise<Walked | null> {
  const options = { direction: directions[direction], ...readDepth(given.depth), ...readKinds(given.kinds) };
  const begun = await begin(context, asked, of, given.after);
  if (!begun) return null;
  const { known, starts } = begun;
  return { ...begun, walk: await known.sources.views.walkLineage(known.scope, starts, options, known.at('lineage')) };
}

const directions: Readonly<Record<Uppercase<Direction>, Direction>> = {
  UPSTREAM: 'upstream',
  DOWNSTREAM: 'downstream',
  BOTH: 'both',
};

const kindsByName: Readonly<Record<PrintedKind, readonly LineageKind[]>> = {
  DATASET: ['dataset'],
  CODE: ['code'],
  RUN: ['run'],
  MODEL: ['model', 'awaited'],
  ARTIFACT: ['artifact'],
};

function readDepth(depth: number | null | undefined): { readonly depth?: number } {
  if (depth === null || depth === undefined) return {};
  if (depth >= 1) return { depth };
  throw publicError('INVALID_ARGUMENT', `depth: required: 1 step or more, all where it is left out; came: ${depth}`);
}

function readKinds(kinds: readonly PrintedKind[] | null | undefined): { readonly kinds?: readonly LineageKind[] } {
  if (kinds === null || kinds === undefined) return {};
  if (kinds.length > 0) return { kinds: kinds.flatMap((kind) => kindsByName[kind]) };
  throw publicError('INVALID_ARGUMENT', 'kinds: required: one kind or more, all where it is left out; came: none');
}
