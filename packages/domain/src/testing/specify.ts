import { expect } from '@jest/globals';
import {
  apply,
  type Decider,
  type Decision,
  type Envelope,
  eventId,
  type Fact,
  type FactOf,
  type Instant,
  isAlreadySaid,
  isRejection,
  isWanting,
  type RejectionCode,
  type When,
} from '@pedigree/kernel';
import { type CommandDefinition, isFaulty } from '../define-command.ts';
import type { KnownStreams } from '../known-streams.ts';

/** The rules of one category, for one stream of it. */
export interface Rules<Commands, Category extends Record<string, Envelope>, State, Wants = never>
  extends Decider<Commands, Category, State, KnownStreams, Wants> {
  readonly stream: string;
  readonly commands: { readonly [Name in keyof Commands]: CommandDefinition<Commands[Name]> };
}

/** What the clock of every specification shows, unless it says otherwise. */
export const clock: Instant = '2026-06-01T00:00:00.000Z';

/** Who acts in every specification, unless it says otherwise: a command does by its `source.by`. */
export const someone = 'someone';

/** A fact that stood before: when it was true, and by whom, matters only where a specification says so. */
export type Given<E extends Envelope> =
  E extends Envelope<infer Type, infer Data>
    ? {
        readonly type: Type;
        readonly data: Data;
        readonly occurredAt?: Instant;
        readonly actor?: string;
        readonly recordedBy?: string;
      }
    : never;

/** The id of the event that was given at that revision. */
export function givenId(stream: string, revision: number): string {
  return eventId(stream, `given-${revision}`, 0);
}

/** The id that the first event of the command under decision has. */
export function decidedId(stream: string): string {
  return eventId(stream, 'decided', 0);
}

/** The state behind facts that stood before. */
export function fold<Commands, Category extends Record<string, Envelope>, State, Wants>(
  rules: Rules<Commands, Category, State, Wants>,
  facts: readonly Given<Category[keyof Category]>[],
): State {
  return facts.reduce(
    (state, fact, revision) => apply(rules.evolve, toEvent<Category>(rules.stream, fact, revision), state),
    rules.initial,
  );
}

/** Given facts, when a command comes as it came through the door, then this is what it comes to. */
export function specify<Commands, Category extends Record<string, Envelope>, State, Wants>(
  rules: Rules<Commands, Category, State, Wants>,
  streams: KnownStreams,
) {
  type Event = Category[keyof Category];
  return {
    given: (...facts: Given<Event>[]) => ({
      when<Name extends keyof Commands>(name: Name, input: object, at: Instant = clock) {
        const decide = () => decideInput(rules, name, input, fold(rules, facts), streams, at);
        return {
          /** These facts are written. */
          thenFacts: (...expected: FactOf<Event>[]) => expect(decide()).toEqual(expected),
          /** Facts are written whose payloads hold these members. */
          thenData: (...expected: Readonly<Record<string, unknown>>[]) =>
            expect(factsOf(decide()).map(({ data }) => data)).toEqual(
              expected.map((data) => expect.objectContaining(data)),
            ),
          /** Facts are written that were true at that time. */
          thenAt: (...expected: Instant[]) =>
            expect(factsOf(decide()).map(({ occurredAt }) => occurredAt)).toEqual(expected),
          /** Nothing is written: the event at that revision said it first. */
          thenSaidAt: (revision: number) => expect(decide()).toEqual({ alreadySaidAt: revision }),
          thenRefused: (rejected: RejectionCode, came: string) =>
            expect(decide()).toEqual({ rejected, message: expect.stringMatching(messageOf(came)) }),
        };
      },
    }),
  };
}

/** Every refusal says what was required and what came. */
function messageOf(came: string): RegExp {
  return new RegExp(`^required: .+; came: .*${came.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 's');
}

function factsOf(decision: Decision<Envelope, unknown>): readonly Fact[] {
  if (isRejection(decision) || isAlreadySaid(decision) || isWanting(decision))
    throw new Error(`required: facts; came: ${JSON.stringify(decision)}`);
  return decision;
}

/** What a command comes to, as it came through the door. */
export function decideInput<
  Commands,
  Category extends Record<string, Envelope>,
  State,
  Name extends keyof Commands,
  Wants,
>(
  { stream, commands, decide }: Rules<Commands, Category, State, Wants>,
  name: Name,
  input: object,
  state: State,
  streams: KnownStreams,
  at: Instant,
): Decision<Category[keyof Category], Wants> {
  const said = commands[name].read(input);
  if (isFaulty(said)) throw new Error(`required: an input that can be read; came: ${said.faults.join('\n')}`);
  const now = {
    clock: at,
    eventId: decidedId(stream),
    actor: said.source?.by ?? someone,
    recordedBy: said.source?.by === undefined ? null : someone,
  };
  const when: When =
    said.occurredAt === undefined
      ? { kind: 'act', ...now }
      : { kind: 'testimony', ...now, occurredAt: said.occurredAt };
  return decide[name](said.command, state, streams, when);
}

/** The fact comes from a union of a category's facts; with an envelope around it, it is of the union of its events. */
function toEvent<Category extends Record<string, Envelope>>(
  stream: string,
  {
    type,
    data,
    occurredAt = clock,
    actor = someone,
    recordedBy,
  }: Omit<Fact, 'occurredAt'> & Partial<Pick<Fact, 'occurredAt'> & Record<'actor' | 'recordedBy', string>>,
  revision: number,
): Category[keyof Category] {
  const envelope: Envelope = {
    id: givenId(stream, revision),
    stream,
    revision,
    position: BigInt(revision + 1),
    type,
    schemaVersion: 1,
    recordedAt: clock,
    occurredAt,
    namespace: 'default',
    actor: { id: actor, kind: 'PERSON', means: 'CLAIMED' },
    ...(recordedBy !== undefined && { recordedBy: { id: recordedBy, kind: 'PERSON', means: 'CLAIMED' } }),
    commandId: `given-${revision}`,
    commandDigest: '',
    correlationId: `given-${revision}`,
    causationId: `given-${revision}`,
    evidence: 'OBSERVED',
    basis: [],
    data,
  };
  return envelope as Category[keyof Category];
}
