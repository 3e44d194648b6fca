import { type Decision, type Instant, isAlreadySaid, isRejection, isWanting } from '@pedigree/kernel';
import type { Allocation, EnvironmentEvent } from '@pedigree/schema/events';
import type { EnvironmentCommands } from '../environment/commands.ts';
import { lastOf, slotOf } from '../environment/slot.ts';
import type { EnvironmentState } from '../environment/state.ts';
import type { KnownStreams } from '../known-streams.ts';
import type { Wants } from '../wants.ts';
import { environmentRules } from './rules.ts';
import { decideInput, fold, type Given, givenId } from './specify.ts';

/** What happens to an environment, command by command: what a command comes to is a fact for those behind it. */
export class EnvironmentHistory {
  readonly facts: Given<EnvironmentEvent>[];
  streams: KnownStreams;

  constructor(streams: KnownStreams, ...facts: readonly Given<EnvironmentEvent>[]) {
    this.streams = streams;
    this.facts = [...facts];
  }

  get state(): EnvironmentState {
    return fold(environmentRules, this.facts);
  }

  /** The id that the next fact will have. */
  get nextId(): string {
    return givenId(environmentRules.stream, this.facts.length);
  }

  /** What a command comes to at that time. */
  say<Name extends keyof EnvironmentCommands>(
    name: Name,
    input: object,
    at: Instant,
  ): Decision<EnvironmentEvent, Wants> {
    const decision = decideInput(environmentRules, name, input, this.state, this.streams, at);
    if (!isRejection(decision) && !isAlreadySaid(decision) && !isWanting(decision)) this.facts.push(...decision);
    return decision;
  }

  /** What serves of a model now. */
  serves(model = 'fraud'): Allocation | undefined {
    return lastOf(slotOf(this.state, model))?.allocation;
  }
}
