import { formatPosition, invalid, isInvalid, type Json, parsePosition } from '@pedigree/kernel';
import type { AsOf, Page } from '@pedigree/views';
import type { Known } from './known.ts';
import { defaultPageItems } from './limits/cost.ts';
import { publicError } from './public-error.ts';

/** What is before and behind a page. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a Relay cursor connection, as known at a position. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly asOf: AsOf;
}

/** Makes a connection of a page of what a view found. */
export function toConnection<Found, Node>(options: {
  readonly known: Known;
  readonly page: Page<Found>;
  readonly toNode: (known: Known, found: Found) => Node;
  readonly cursorOf: (found: Found) => string;
  readonly hasPreviousPage: boolean;
  /** Where the next page begins; behind the last item, unless given. */
  readonly endCursor?: string | undefined;
}): Connection<Node> {
  const { known, page, toNode, cursorOf, hasPreviousPage, endCursor } = options;
  const edges = page.items.map((found) => ({ cursor: cursorOf(found), node: toNode(known, found) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasMore,
      hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: endCursor ?? edges.at(-1)?.cursor ?? null,
    },
    asOf: known.asOf,
  };
}

/** Reads how many items a page is to have. @throws publicError LIMIT_EXCEEDED. */
export function readCount(
  argument: string,
  count: number | null | undefined,
  limit: number,
  unlessGiven = defaultPageItems,
): number {
  if (count === null || count === undefined) return Math.min(unlessGiven, limit);
  if (count >= 1 && count <= limit) return count;
  throw publicError('LIMIT_EXCEEDED', `${argument}: required: 1 to ${limit} items; came: ${count}`);
}

/** An opaque cursor of the values that an order is by. */
export function writeCursor(values: readonly Json[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back. @throws publicError INVALID_ARGUMENT for one that `read` does not take. */
export function readCursor<Key>(
  cursor: string | null | undefined,
  read: (values: readonly unknown[]) => Key | undefined,
): { readonly after?: Key } {
  if (cursor === null || cursor === undefined) return {};
  const after = read(valuesOf(cursor));
  if (after !== undefined) return { after };
  throw ofAnotherList(cursor);
}

/** The refusal of a cursor that no earlier page of the list has. */
export function ofAnotherList(cursor: string) {
  const { invalid: fault } = invalid('a cursor of an earlier page of the same list', cursor);
  return publicError('INVALID_ARGUMENT', `after: ${fault}`);
}

function valuesOf(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** Reads a position of this log. @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG. */
export function readPosition(argument: string, text: string, logId: string): bigint {
  const parsed = parsePosition(text);
  if (isInvalid(parsed)) throw publicError('INVALID_ARGUMENT', `${argument}: ${parsed.invalid}`);
  if (parsed.logId === logId) return parsed.position;
  throw publicError(
    'POSITION_OF_ANOTHER_LOG',
    `${argument}: required: a position of this log, such as ${formatPosition(logId, parsed.position)}; came: ${text}`,
  );
}

/** The values of a cursor as a name. */
export function nameFrom([namespace, name]: readonly unknown[]) {
  return typeof namespace === 'string' && typeof name === 'string' ? { namespace, name } : undefined;
}

/** The values of a cursor as a number of a version. */
export function numberFrom([number]: readonly unknown[]): number | undefined {
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** The greatest number that a column of positions holds. */
const lastPosition = 2n ** 63n - 1n;

/** A position as a cursor's value, and back: bigints are no JSON. */
export function positionFrom(value: unknown): bigint | undefined {
  const position = typeof value === 'string' && /^\d{1,19}$/.test(value) ? BigInt(value) : undefined;
  return position !== undefined && position <= lastPosition ? position : undefined;
}
