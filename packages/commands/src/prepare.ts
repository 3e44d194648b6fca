import { hash } from 'node:crypto';
import {
  type CommandDefinition,
  type Explain,
  type Explained,
  type Faults,
  isFaulty,
  type KnownStreams,
  type Said,
  type StreamNeed,
  type Thing,
  type Wants,
} from '@pedigree/domain';
import { canonicalJson, type Decide, type When } from '@pedigree/kernel';
import { type Category, streamOf } from '@pedigree/schema/events';
import type { EventOf, States } from './states.ts';

/** A command that was read, and all that its stream's writer has to know of it. */
export interface Prepared<C extends Category> {
  readonly category: C;
  readonly thing: Thing;
  readonly stream: string;
  readonly said: Omit<Said<unknown>, 'command'>;
  /** Hex of the SHA-256 of the canonical input: the same command in other words has the same. */
  readonly digest: string;
  readonly restatesThePast: boolean;
  readonly needsReason: boolean;
  /** Other streams whose state the decision rests on. */
  readonly needs: readonly StreamNeed[];
  /** What it comes to; and what it would change model by model, for a plan, where it changes anything of the kind. */
  readonly decide: (state: States[C], streams: KnownStreams, when: When) => Explained<EventOf<C>>;
}

export type AnyPrepared = { readonly [C in Category]: Prepared<C> }[Category];

/**
 * Reads an input as it came through a door.
 *
 * @throws NotCanonical where the input holds what RFC 8785 cannot say.
 */
export type Read = (input: unknown) => AnyPrepared | Faults;

type Things<C extends Category> = { readonly [Member in C]: Thing };

/** Joins what the domain says of a category's commands; the result reads one of them. */
export function preparing<C extends Category, Commands extends { readonly [Name in keyof Commands]: Things<C> }>(
  category: C,
  definitions: { readonly [Name in keyof Commands]: CommandDefinition<Commands[Name]> },
  needs: { readonly [Name in keyof Commands]: (command: Commands[Name]) => readonly StreamNeed[] },
  decide: { readonly [Name in keyof Commands]: Decide<Commands[Name], EventOf<C>, States[C], KnownStreams, Wants> },
  explain: NoInfer<{ readonly [Name in keyof Commands]?: Explain<Commands[Name], EventOf<C>, States[C]> }> = {},
) {
  return <Name extends keyof Commands & string>(name: Name) =>
    (input: unknown): Prepared<C> | Faults => {
      const definition = definitions[name];
      const read = definition.read(input);
      if (isFaulty(read)) return read;
      const { command, ...said } = read;
      const { namespace, name: thingName } = command[category];
      const thing = { namespace, name: thingName };
      const stream = streamOf(category, namespace, thingName);
      return {
        category,
        thing,
        stream,
        said,
        digest: digestOf(name, command, definition.personalMembers, said),
        restatesThePast: definition.restatesThePast,
        needsReason: definition.needsReason(command),
        needs: needs[name](command).filter((need) => streamOf(need.category, need.namespace, need.name) !== stream),
        decide: (...known) =>
          explain[name]?.(command, ...known) ?? { decision: decide[name](command, ...known), explain: () => [] },
      };
    };
}

function digestOf(
  name: string,
  command: object,
  personal: readonly string[],
  said: Omit<Said<unknown>, 'command'>,
): string {
  const { correlationId, causationId, occurredAt, source } = said;
  const canonical = canonicalJson({
    correlationId,
    causationId,
    command: name,
    input: { ...command, ...Object.fromEntries(personal.map((member) => [member, undefined])) },
    occurredAt,
    source: source && { system: source.system, object: source.object },
  });
  return hash('sha256', canonical, 'hex');
}
