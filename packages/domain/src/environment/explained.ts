import type { Decision, Envelope, When } from '@pedigree/kernel';
import type { KnownStreams } from '../known-streams.ts';
import type { Wants } from '../wants.ts';
import type { PlannedChange } from './planned-change.ts';

/** What a command comes to, and for its plan, told from the same, what it would change model by model and why that. */
export interface Explained<E extends Envelope> {
  readonly decision: Decision<E, Wants>;
  /** Empty where the decision comes to nothing of the kind. */
  readonly explain: () => readonly PlannedChange[];
}

export type Explain<Command, E extends Envelope, State> = (
  command: Command,
  state: State,
  streams: KnownStreams,
  when: When,
) => Explained<E>;

/** Of a rule that explains, what it decides. */
export function decisionOf<Command, E extends Envelope, State>(explain: Explain<Command, E, State>) {
  return (...asked: Parameters<Explain<Command, E, State>>): Decision<E, Wants> => explain(...asked).decision;
}
