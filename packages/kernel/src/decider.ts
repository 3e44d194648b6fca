import type { Envelope } from './envelope.ts';
import type { Instant } from './instant.ts';
import type { On } from './on.ts';
import type { Rejection } from './rejection.ts';

/** When a command says it happened. An act is about now, under all the rules; a testimony is about the past. */
export type When =
  | { readonly kind: 'act'; readonly clock: Instant }
  | { readonly kind: 'testimony'; readonly occurredAt: Instant; readonly clock: Instant };

/** What a decider emits: the payload and when it was true. The rest of the envelope is not its business. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly occurredAt: Instant;
  readonly data: Data;
}

/** The fact of an event, for every member of a union. */
export type FactOf<E extends Envelope> = E extends Envelope<infer Type, infer Data> ? Fact<Type, Data> : never;

/** It was so already: nothing is written, and the event at that revision said it first. */
export interface AlreadySaid {
  readonly alreadySaidAt: number;
}

export type Decision<E extends Envelope> = readonly FactOf<E>[] | AlreadySaid | Rejection;

export function alreadySaidAt(revision: number): AlreadySaid {
  return { alreadySaidAt: revision };
}

export function isAlreadySaid(value: object): value is AlreadySaid {
  return 'alreadySaidAt' in value;
}

/**
 * The rules of one category of streams, as three pure values. `decide` never throws on a reachable state and a command
 * that parses, reads no personal value, and never changes its state; time, ids and facts come in with the call.
 */
export interface Decider<Command, Category extends Record<string, Envelope>, State, Facts> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, facts: Facts, when: When) => Decision<Category[keyof Category]>;
  readonly evolve: On<Category, State>;
}
