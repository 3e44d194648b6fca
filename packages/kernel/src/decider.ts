import type { Envelope } from './envelope.ts';
import type { Instant } from './instant.ts';
import type { On } from './on.ts';
import type { Rejection } from './rejection.ts';

/**
 * When a command says it happened, by whom, and the id that its first event will have. An act is about now, under all
 * the rules; a testimony is about the past, checked for structure only. The ids of the actor, and of who tells it in the
 * actor's place (null where the actor does), tell one from another, and nothing else may be read from them.
 */
export type When = {
  readonly clock: Instant;
  readonly eventId: string;
  readonly actor: string;
  readonly recordedBy: string | null;
} & ({ readonly kind: 'act' } | { readonly kind: 'testimony'; readonly occurredAt: Instant });

/** What a decider emits: the payload and when it was true. The rest of the envelope is not its business. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly occurredAt: Instant;
  readonly data: Data;
}

/** The fact of an event, for every member of a union. */
export type FactOf<E extends Envelope> = E extends Envelope<infer Type, infer Data> ? Fact<Type, Data> : never;

/** It was so already: nothing is written, and the event at that revision of the stream said it first. */
export interface AlreadySaid {
  readonly alreadySaidAt: number;
}

export function alreadySaidAt(revision: number): AlreadySaid {
  return { alreadySaidAt: revision };
}

export function isAlreadySaid(value: object): value is AlreadySaid {
  return 'alreadySaidAt' in value;
}

/** It cannot be decided yet: what has to be known besides. Once that is read, the same is decided again. */
export interface Wanting<Wants> {
  readonly wants: Wants;
}

export function isWanting<Wants>(value: object | Wanting<Wants>): value is Wanting<Wants> {
  return 'wants' in value;
}

/** What a command comes to: facts to write, or that they stand already, or what it wants to know, or why not. */
export type Decision<E extends Envelope, Wants = never> =
  | readonly FactOf<E>[]
  | AlreadySaid
  | ([Wants] extends [never] ? never : Wanting<Wants>)
  | Rejection;

/** The rule of one command. */
export type Decide<Command, E extends Envelope, State, Facts, Wants = never> = (
  command: Command,
  state: State,
  facts: Facts,
  when: When,
) => Decision<E, Wants>;

/**
 * The rules of one category of streams, as three pure values: two of them total maps. `decide` never throws on a
 * reachable state and a command that parses, reads no personal value, and never changes its state; time, ids and facts
 * come in with the call. (The shape is Jérémie Chassaing's decider, with one entry a command instead of a `switch`.)
 */
export interface Decider<Commands, Category extends Record<string, Envelope>, State, Facts, Wants = never> {
  readonly initial: State;
  readonly decide: {
    readonly [Name in keyof Commands]: Decide<Commands[Name], Category[keyof Category], State, Facts, Wants>;
  };
  readonly evolve: On<Category, State>;
}
