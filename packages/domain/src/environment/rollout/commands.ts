import { invalid } from '@pedigree/kernel';
import { metricSchema, nameSchema, type RolloutPlan, textSchema } from '@pedigree/schema/events';
import * as z from 'zod';
import { type CommandsOf, defineCommand } from '../../define-command.ts';
import type { Door, Thing, VersionOf } from '../../door.ts';
import { type Overriding, overrideInput, overridesWithReason, readOverride } from '../policy/read-override.ts';
import { saltInput } from '../read-change.ts';
import { readHold, readStep, readSteps } from './read-plan.ts';

const metric = z.string().min(1).max(255);
const bound = z.number().exactOptional();
const named = { environment: textSchema, rollout: z.string().exactOptional(), model: textSchema.exactOptional() };

/** A rollout as it is named: by its id, or by a model of which it is the last. */
export type RolloutName = { readonly id: string } | { readonly model: Thing };

/** What a rollout is to do, with its newcomers still as they were named. */
export interface RolloutCommand extends Overriding {
  readonly environment: Thing;
  readonly newcomers: readonly VersionOf[];
  readonly plan: Omit<RolloutPlan, 'versions'>;
  readonly salt?: string;
}

const onlyNow = { onlyNow: true };

export const rolloutCommands = {
  startRollout: defineCommand(
    {
      environment: textSchema,
      model: textSchema.exactOptional(),
      version: textSchema.exactOptional(),
      versions: z
        .array(z.strictObject({ model: textSchema.exactOptional(), version: textSchema }))
        .min(1)
        .max(1_000)
        .exactOptional(),
      steps: z.array(z.string()).min(2).max(100),
      holdFor: z.string(),
      automatic: z.boolean().exactOptional(),
      guards: z
        .array(z.strictObject({ metric, atLeast: bound, atMost: bound }))
        .max(50)
        .exactOptional(),
      salt: saltInput.exactOptional(),
      ...overrideInput,
    },
    (input, door): RolloutCommand => {
      const { environment, steps, holdFor, automatic = false, guards = [], salt, override } = input;
      for (const [index, { atLeast, atMost }] of guards.entries()) {
        const fault = invalid('a bound, and atLeast not above atMost', `${atLeast ?? 'none'} and ${atMost ?? 'none'}`);
        const isBounded = atLeast !== undefined || atMost !== undefined;
        if (!isBounded || (atLeast ?? -Infinity) > (atMost ?? Infinity)) door.fault(`guards.${index}`, fault);
      }
      return {
        environment: door.thing('environment', 'environment', environment),
        newcomers: readNewcomers(input, door),
        plan: {
          steps: readSteps(steps, door),
          holdFor: readHold(holdFor, door),
          automatic,
          ...(guards.length > 0 && { guards }),
        },
        ...(salt !== undefined && { salt }),
        ...readOverride(override),
      };
    },
    { ...onlyNow, ...overridesWithReason },
  ),
  advanceRollout: defineCommand(
    { ...named, to: z.string().exactOptional(), force: z.boolean().exactOptional() },
    ({ to, force = false, ...input }, door) => ({
      ...readNamed(input, door),
      ...(to !== undefined && { to: readStep(to, 'to', door) }),
      force,
    }),
    { ...onlyNow, needsReason: ({ force }) => force },
  ),
  pauseRollout: defineCommand(named, readNamed, onlyNow),
  resumeRollout: defineCommand(named, readNamed, onlyNow),
  abortRollout: defineCommand(
    {
      ...named,
      guard: z.strictObject({ report: z.uuid(), model: nameSchema, metric, value: metricSchema }).exactOptional(),
    },
    ({ guard, ...input }, door) => ({ ...readNamed(input, door), ...(guard && { guard }) }),
    onlyNow,
  ),
};

export type RolloutCommands = CommandsOf<typeof rolloutCommands>;

interface NamedInput {
  readonly environment: string;
  readonly rollout?: string;
  readonly model?: string;
}

function readNamed({ environment, rollout, model }: NamedInput, door: Door): { environment: Thing; of: RolloutName } {
  const given = { environment: door.thing('environment', 'environment', environment) };
  if ((rollout === undefined) === (model === undefined)) {
    const came = rollout === undefined ? 'neither' : 'both';
    door.fault('rollout', invalid('either the id of a rollout or a model of it', came));
  }
  if (rollout === undefined) return { ...given, of: { model: door.thing('model', 'model', model ?? '') } };
  if (!z.uuid().safeParse(rollout).success) door.fault('rollout', invalid('the id of a rollout, a UUID', rollout));
  return { ...given, of: { id: rollout } };
}

interface NewcomersInput {
  readonly model?: string;
  readonly version?: string;
  readonly versions?: readonly { readonly model?: string; readonly version: string }[];
}

function readNewcomers({ model, version, versions }: NewcomersInput, door: Door): readonly VersionOf[] {
  const namesOne = version !== undefined || model !== undefined;
  if (namesOne && versions) door.fault('versions', invalid('either a version or several', 'both'));
  const read = versions
    ? versions.map((each) => door.version('model', each.model, each.version))
    : [door.version('model', model, version)];
  const names = new Set<string>();
  for (const { name } of read) {
    if (names.has(name)) door.fault('versions', invalid('one version of each model', `${name} twice`));
    names.add(name);
  }
  return read;
}
