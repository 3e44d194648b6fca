import { type Actor, formatPosition, isInvalid, type Position, parsePosition } from '@pedigree/kernel';
import { everything, type KnownAt, ViewError } from '@pedigree/views';
import type { GatewayParts } from './gateway-parts.ts';
import { Known } from './known.ts';
import { readPosition } from './pages.ts';
import { publicError, refusedRequest } from './public-error.ts';
import { readInstant } from './scalars/date-time.ts';

/**
 * What one request, or one subscription, brings to its resolvers. Apollo copies it, so what changes is behind functions.
 */
export interface Context {
  readonly parts: GatewayParts;
  readonly actor: Actor;
  readonly logId: string;
  /** A position of this log, as it is printed. */
  readonly formatPosition: (position: Position) => string;
  /**
   * All that is known at what a query's `knownAt` says; left out or `now`, at where the views are. The same text gives
   * the same through the whole request.
   *
   * @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG, and what the views cannot do.
   */
  readonly known: (knownAt: string | null | undefined) => Promise<Known>;
  /** All that is known at a position of this log, once the views have reached it. */
  readonly knownAtPosition: (position: Position) => Promise<Known>;
  /** This request wrote up to that position. */
  readonly wrote: (position: Position) => void;
  /** Up to where this request wrote, 0 where it did not. */
  readonly written: () => Position;
  /** Ends the connection of a subscriber that does not read; a message could not reach it. */
  readonly closeSubscriber: (resumeAfter: string) => void;
}

export function createContext(
  parts: GatewayParts,
  actor: Actor,
  closeSubscriber: (resumeAfter: string) => void = () => {},
): Context {
  const { views, reader, limits } = parts;
  const { logId } = reader;
  const known = new Map<string, Promise<Known>>();
  let written: Position = 0n;

  async function resolve(knownAt: KnownAt | undefined): Promise<Known> {
    const timeoutMilliseconds = limits.positionWaitMilliseconds;
    const given = knownAt === undefined ? { timeoutMilliseconds } : { knownAt, timeoutMilliseconds };
    const asOf = await views.asOf(given).catch(toPublic);
    return new Known({ views, reader }, everything, asOf);
  }

  return {
    parts,
    actor,
    logId,
    formatPosition: (position) => formatPosition(logId, position),
    known(knownAt) {
      const text = knownAt ?? 'now';
      const before = known.get(text) ?? readKnownAt(text, logId).then(resolve);
      known.set(text, before);
      return before;
    },
    knownAtPosition: (position) => resolve({ position }),
    wrote: (position) => {
      if (position > written) written = position;
    },
    written: () => written,
    closeSubscriber,
  };
}

async function readKnownAt(text: string, logId: string): Promise<KnownAt | undefined> {
  if (text === 'now') return undefined;
  if (!isInvalid(parsePosition(text))) return { position: readPosition('knownAt', text, logId) };
  if (/^\d/.test(text)) return { time: readInstant('knownAt', text) };
  const required = 'a time as in RFC 3339, a position <log id>.<number>, or now';
  throw publicError('INVALID_ARGUMENT', `knownAt: required: ${required}; came: ${JSON.stringify(text)}`);
}

/** Waits until the views show what header `pedigree-min-position` asks for. */
export async function waitForPosition(parts: GatewayParts, header: string): Promise<void> {
  const parsed = parsePosition(header.trim());
  if (isInvalid(parsed)) throw refusedRequest('INVALID_ARGUMENT', `pedigree-min-position: ${parsed.invalid}`);
  const { logId } = parts.reader;
  if (parsed.logId !== logId) {
    const message = `pedigree-min-position: required: a position of this log, ${logId}; came: ${header}`;
    throw refusedRequest('POSITION_OF_ANOTHER_LOG', message);
  }
  const timeoutMilliseconds = parts.limits.positionWaitMilliseconds;
  try {
    await parts.views.waitFor(parsed.position, { timeoutMilliseconds });
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
