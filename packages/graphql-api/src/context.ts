import { type Actor, formatPosition, isInvalid, type Position, parsePosition } from '@pedigree/kernel';
import { everything, type KnownAt, type Scope, ViewError, type ViewName } from '@pedigree/views';
import type { GatewayParts } from './gateway-parts.ts';
import { Known } from './known.ts';
import { readPosition } from './pages.ts';
import { invalidArgument, publicError, refusedRequest } from './public-error.ts';
import { readInstant } from './scalars/date-time.ts';

/**
 * What one request, or one subscription, brings to its resolvers. Apollo copies it, so what changes is behind functions.
 */
export interface Context {
  readonly parts: GatewayParts;
  readonly actor: Actor;
  /** Whose namespaces it may see. */
  readonly scope: Scope;
  readonly logId: string;
  /** A position of this log, as it is printed. */
  readonly formatPosition: (position: Position) => string;
  /**
   * All that is known at what a query's `knownAt` says, by the views that it rests on; left out or `now`, at where
   * those are. The same text and views give the same through the whole request.
   *
   * @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG, and what the views cannot do.
   */
  readonly known: (knownAt: string | null | undefined, views: readonly ViewName[]) => Promise<Known>;
  /** All that is known at a position of this log, once those views have reached it. */
  readonly knownAtPosition: (position: Position, views: readonly ViewName[]) => Promise<Known>;
  /** From here on nothing that is known now may lie before that position. */
  readonly requireAtLeast: (position: Position) => void;
  /** This request wrote up to that position. */
  readonly wrote: (position: Position) => void;
  /** Up to where this request wrote, 0 where it did not. */
  readonly written: () => Position;
}

export function createContext(parts: GatewayParts, actor: Actor): Context {
  const { views, reader, limits } = parts;
  const { logId } = reader;
  const scope = everything;
  const known = new Map<string, Promise<Known>>();
  let written: Position = 0n;
  let least: Position = 0n;

  async function resolve(knownAt: KnownAt | undefined, restsOn: readonly ViewName[]): Promise<Known> {
    const waiting = { timeoutMilliseconds: limits.positionWaitMilliseconds, views: restsOn };
    if (knownAt === undefined && least > 0n) await views.waitFor(least, waiting).catch(toPublic);
    const asOf = await views.asOf(knownAt === undefined ? waiting : { knownAt, ...waiting }).catch(toPublic);
    return new Known({ views, reader }, scope, asOf);
  }

  return {
    parts,
    actor,
    scope,
    logId,
    formatPosition: (position) => formatPosition(logId, position),
    known(knownAt, restsOn) {
      const text = knownAt ?? 'now';
      const name = `${text} ${restsOn}`;
      const before = known.get(name) ?? readKnownAt(text, logId).then((read) => resolve(read, restsOn));
      known.set(name, before);
      return before;
    },
    knownAtPosition: (position, restsOn) => resolve({ position }, restsOn),
    requireAtLeast: (position) => {
      least = position;
    },
    wrote: (position) => {
      if (position > written) written = position;
    },
    written: () => written,
  };
}

async function readKnownAt(text: string, logId: string): Promise<KnownAt | undefined> {
  if (text === 'now') return undefined;
  if (!isInvalid(parsePosition(text))) return { position: readPosition('knownAt', text, logId) };
  if (/^\d/.test(text)) return { time: readInstant('knownAt', text) };
  const required = 'a time as in RFC 3339, a position <log id>.<number>, or now';
  throw invalidArgument('knownAt', required, text);
}

/**
 * Waits until the views show what header `pedigree-min-position` asks for. A view that has halted is not waited for:
 * whatever rests on it is refused when it is asked for, and all else is answered.
 */
export async function waitForPosition({ parts, requireAtLeast }: Context, header: string): Promise<void> {
  const parsed = parsePosition(header.trim());
  if (isInvalid(parsed)) throw refusedRequest('INVALID_ARGUMENT', `pedigree-min-position: ${parsed.invalid}`);
  const { logId } = parts.reader;
  if (parsed.logId !== logId) {
    const message = `pedigree-min-position: required: a position of this log, ${logId}; came: ${header}`;
    throw refusedRequest('POSITION_OF_ANOTHER_LOG', message);
  }
  const timeoutMilliseconds = parts.limits.positionWaitMilliseconds;
  try {
    const views = parts.views.status().flatMap(({ name, state }) => (state === 'halted' ? [] : [name]));
    await parts.views.waitFor(parsed.position, { timeoutMilliseconds, views });
    requireAtLeast(parsed.position);
  } catch (fault) {
    if (fault instanceof ViewError) throw refusedRequest(fault.code, fault.message);
    throw fault;
  }
}

/** What the views cannot do is the caller's to know. */
function toPublic(fault: unknown): never {
  if (fault instanceof ViewError) throw publicError(fault.code, fault.message);
  throw fault;
}
