import type { KnownStreams, PlannedChange, Wants } from '@pedigree/domain';
import { findOversize } from '@pedigree/event-store';
import {
  type Basis,
  type Encoded,
  encode,
  type Instant,
  isAlreadySaid,
  isRejection,
  isWanting,
  NotCanonical,
  type Rejection,
  reject,
  toInstant,
  type Unrecorded,
  type Wanting,
  type When,
} from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import { actorsOf, composeEvents } from './compose-events.ts';
import { type Folded, type Folding, foldUnrecorded } from './folded-stream.ts';
import type { KnownCommand } from './known-commands.ts';
import type { Refused } from './outcome.ts';
import type { Request } from './request.ts';
import type { States } from './states.ts';
import { tellModels } from './tell-models.ts';

/** What an accepted request writes: at least one event, its bytes, and the state behind it. */
export interface Written<State> {
  readonly events: readonly [Unrecorded, ...Unrecorded[]];
  readonly encoded: readonly Encoded[];
  readonly next: Folded<State>;
  /** Of a plan: what it changes model by model, and why that. */
  readonly plan?: readonly PlannedChange[];
}

/** It was so already: the revision of the event that said it first, and how many events its command wrote. */
export interface Said {
  readonly said: number;
  readonly count: number;
}

/** What a request comes to against one state of its stream. */
export type Verdict<State> = Refused | Said | Written<State>;

export interface Circumstances {
  /** What this command wrote to its stream before, undefined where it did not. */
  readonly known: KnownCommand | undefined;
  /** The id of the first event that the command writes, or wrote. */
  readonly firstEvent: string;
  readonly streams: KnownStreams;
  readonly basis: readonly Basis[];
  /** Milliseconds since 1970, read as it is decided. */
  readonly clock: number;
  /** How far ahead of the clock an occurredAt may lie and still mean now. */
  readonly clockSkewMilliseconds: number;
}

/** Decides one request; or tells what it wants to know besides. Pure: whatever it rests on comes in. */
export function decideRequest<C extends Category>(
  folding: Folding<C, States[C]>,
  request: Request<C>,
  folded: Folded<States[C]>,
  { known, firstEvent, streams, basis, clock, clockSkewMilliseconds }: Circumstances,
): Verdict<States[C]> | Wanting<Wants> {
  const { prepared, commandId } = request;
  const { said, stream, digest } = prepared;
  const repeat = recognise(known, commandId, digest) ?? refuseMoved(said.ifRevision, folded.revision, stream);
  if (repeat) return repeat;
  const { actor, recordedBy } = actorsOf(request.caller, said.source);
  const now = { clock: toInstant(clock), eventId: firstEvent, actor: actor.id, recordedBy: recordedBy?.id ?? null };
  const when = toWhen(said.occurredAt, now, () => toInstant(clock + clockSkewMilliseconds));
  if (isRejection(when)) return when;
  const { decision, explain } = prepared.decide(folded.state, streams, when);
  if (isWanting(decision)) return decision;
  const plan = request.plan ? explain() : [];
  const explained = plan.length > 0 ? { plan } : {};
  if (isRejection(decision)) return { ...decision, ...explained };
  if (isAlreadySaid(decision)) return { said: decision.alreadySaidAt, count: 1 };
  const [event, ...others] = composeEvents(request, decision, { revision: folded.revision, basis, when });
  if (!event) throw new Error(`required: at least one event of an accepted command; came: none (${stream})`);
  const encoded = encodeAll([event, ...others]);
  if (isRejection(encoded)) return { ...encoded, ...explained };
  const next = [event, ...others].reduce((state, each) => foldUnrecorded(folding, state, each), folded);
  return { events: [event, ...others], encoded, next, ...explained };
}

function recognise(known: KnownCommand | undefined, commandId: string, digest: string): Said | Rejection | undefined {
  if (!known) return undefined;
  return known.digest === digest
    ? { said: known.revision, count: known.count }
    : reject(
        'COMMAND_ID_REUSED',
        `required: a command id of its own; came: ${commandId}, under which other content was accepted`,
      );
}

function refuseMoved(ifRevision: number | undefined, revision: number, stream: string): Rejection | undefined {
  return ifRevision === undefined || ifRevision === revision
    ? undefined
    : reject('REVISION_CHANGED', `required: ${stream} at revision ${ifRevision}; came: it is at ${revision}`);
}

/** An act where nothing is said, or what is said lies ahead by no more than clocks differ; else a testimony. */
function toWhen(
  occurredAt: Instant | undefined,
  now: Pick<When, 'clock' | 'eventId' | 'actor' | 'recordedBy'>,
  latest: () => Instant,
): When | Rejection {
  if (occurredAt === undefined) return { kind: 'act', ...now };
  if (occurredAt <= now.clock) return { kind: 'testimony', ...now, occurredAt };
  return occurredAt <= latest()
    ? { kind: 'act', ...now }
    : reject('OCCURRED_IN_FUTURE', `required: a time not after the clock, ${now.clock}; came: ${occurredAt}`);
}

function encodeAll(events: readonly Unrecorded[]): readonly Encoded[] | Rejection {
  try {
    const encoded = events.map(encode);
    const oversize = findOversize(encoded);
    return oversize === null ? encoded : reject('EVENT_TOO_LARGE', `${oversize}${tellModels(events, encoded)}`);
  } catch (error) {
    if (error instanceof NotCanonical) return reject('INVALID_INPUT', error.message);
    throw error;
  }
}
