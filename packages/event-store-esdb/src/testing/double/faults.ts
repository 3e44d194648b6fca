import type { Expected } from './check-commit.ts';
import type { LoggedEvent } from './server-log.ts';

/** What a rule is told of an append; `number` counts those since the rule was set, from 1. */
export interface AppendSeen {
  readonly number: number;
  readonly stream: string;
  readonly expected: Expected;
  readonly ids: readonly string[];
}

/** What goes wrong with an append. */
export interface AppendFault {
  /** Whether it is written: now (unless told otherwise), when that is over, or never. */
  readonly commit?: 'now' | 'never' | Promise<unknown>;
  /**
   * How it is answered: `once` unless told otherwise, late (when that is over), by an error of the server, or not:
   * `cut` ends the connection, after the commit where that is now. What is never written is never answered `once`.
   */
  readonly answer?: 'once' | 'twice' | 'never' | 'cut' | 'unavailable' | 'timeout' | 'not-ready' | Promise<unknown>;
}

/** The calls that the double serves. */
export type Method = 'features' | 'gossip' | 'append' | 'batchAppend' | 'delete' | 'tombstone' | 'read' | 'subscribe';

/** What a rule is told of a call, before anything is done. The appends of one channel are one call `batchAppend`. */
export interface CallSeen {
  readonly number: number;
  readonly method: Method;
}

/** How a call fails before anything is done: by its status, with its whole connection, or by silence. */
export type CallFault = 'unavailable' | 'cut' | 'never';

/** What a rule is told of an event about to be sent. */
export interface DeliverySeen {
  readonly number: number;
  readonly to: 'page' | 'subscription';
  readonly event: LoggedEvent;
}

/**
 * What goes wrong with an event that is sent: it comes twice, the connection is cut in its place, the subscription is
 * ended as too slow, or nothing ever comes any more while the connection stands.
 */
export type DeliveryFault = 'twice' | 'cut' | 'too-slow' | 'silent';

/** Chooses by what is seen; undefined is no fault. */
export type Rule<Seen, Fault> = (seen: Seen) => Fault | undefined;

/** What a test lets go wrong. A new rule takes the place of the last and counts from 1. */
export interface Faults {
  onAppend(rule: Rule<AppendSeen, AppendFault>): void;
  onCall(rule: Rule<CallSeen, CallFault>): void;
  onDelivery(rule: Rule<DeliverySeen, DeliveryFault>): void;
  /** Takes all rules away. */
  none(): void;
}

/** What the server asks. */
export interface FaultRules {
  append(seen: Omit<AppendSeen, 'number'>): AppendFault;
  call(method: Method): CallFault | undefined;
  delivery(seen: Omit<DeliverySeen, 'number'>): DeliveryFault | undefined;
}

/** A rule for the n-th, counted from 1. */
export function nth<Fault>(wanted: number, fault: Fault): Rule<{ readonly number: number }, Fault> {
  return ({ number }) => (number === wanted ? fault : undefined);
}

/** No faults yet, and the two sides of them. */
export function createFaults(): { readonly faults: Faults; readonly rules: FaultRules } {
  const append = counted<AppendSeen, AppendFault>();
  const call = counted<CallSeen, CallFault>();
  const delivery = counted<DeliverySeen, DeliveryFault>();
  return {
    faults: {
      onAppend: append.set,
      onCall: call.set,
      onDelivery: delivery.set,
      none() {
        for (const { clear } of [append, call, delivery]) clear();
      },
    },
    rules: {
      append: (seen) => append.ask((number) => ({ ...seen, number })) ?? {},
      call: (method) => call.ask((number) => ({ method, number })),
      delivery: (seen) => delivery.ask((number) => ({ ...seen, number })),
    },
  };
}

function counted<Seen, Fault>() {
  let rule: Rule<Seen, Fault> = () => undefined;
  let asked = 0;
  const set = (next: Rule<Seen, Fault>): void => {
    rule = next;
    asked = 0;
  };
  return {
    set,
    clear: () => set(() => undefined),
    ask: (describe: (number: number) => Seen): Fault | undefined => rule(describe(++asked)),
  };
}
