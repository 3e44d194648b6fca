import { invalid } from '@pedigree/kernel';
import { nameSchema, personal, textSchema } from '@pedigree/schema/events';
import * as z from 'zod';
import { type CommandsOf, defineCommand } from '../define-command.ts';
import type { Door, Thing } from '../door.ts';
import { type AllocationCommand, allocationInput, readAllocation } from './allocation.ts';
import { policyCommands } from './policy/commands.ts';
import { overrideInput, overridesWithReason, readOverride } from './policy/read-override.ts';
import { changeInput, readChange, readTime, saltInput } from './read-change.ts';
import { rolloutCommands } from './rollout/commands.ts';
import { promotionInput, readPromotion, severalCommands } from './several-commands.ts';

const slot = { environment: textSchema, model: textSchema };

function readSlot(
  input: { readonly environment: string; readonly model: string },
  door: Door,
): Record<'environment' | 'model', Thing> {
  return {
    environment: door.thing('environment', 'environment', input.environment),
    model: door.thing('model', 'model', input.model),
  };
}

export const environmentCommands = {
  defineEnvironment: defineCommand(
    {
      name: nameSchema,
      rank: z.int().exactOptional(),
      production: z.boolean().exactOptional(),
      description: personal(textSchema.clone()).exactOptional(),
    },
    ({ name, production = false, ...rest }, door) => ({ environment: door.named(name), production, ...rest }),
  ),
  ...policyCommands,
  promoteModel: defineCommand(
    { environment: textSchema, ...promotionInput, ...overrideInput },
    ({ environment, override, ...input }, door) => ({
      environment: door.thing('environment', 'environment', environment),
      ...readPromotion(input, door),
      ...readOverride(override),
    }),
    overridesWithReason,
  ),
  rollBackModel: defineCommand(
    { ...slot, target: changeInput.exactOptional(), ...overrideInput },
    ({ target, override, ...input }, door) => ({
      ...readSlot(input, door),
      ...(target && { target: readChange(target, 'target', door) }),
      ...readOverride(override),
    }),
    overridesWithReason,
  ),
  retireModel: defineCommand(slot, readSlot),
  correctServing: defineCommand(
    {
      ...slot,
      since: z.string().exactOptional(),
      until: z.string().exactOptional(),
      allocation: allocationInput.exactOptional(),
      state: z.enum(['SERVING', 'NOTHING', 'UNKNOWN']).exactOptional(),
      salt: saltInput.exactOptional(),
      withdraw: z.array(changeInput).max(1_000).exactOptional(),
    },
    ({ since, until, allocation, state, salt, withdraw = [], ...input }, door) => ({
      ...readSlot(input, door),
      ...readSpan({ since, until, allocation, state, salt, withdraws: withdraw.length > 0 }, input.model, door),
      withdraw: withdraw.map((change, index) => readChange(change, `withdraw.${index}`, door)),
    }),
    { restatesThePast: true },
  ),
  ...rolloutCommands,
  ...severalCommands,
};

export type EnvironmentCommands = CommandsOf<typeof environmentCommands>;

/** What a correction states, and from when until when. */
interface Statement {
  readonly since: string;
  readonly until?: string;
  readonly allocation: AllocationCommand;
  readonly salt?: string;
}

interface SpanInput {
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly allocation: z.infer<typeof allocationInput> | undefined;
  readonly state: 'SERVING' | 'NOTHING' | 'UNKNOWN' | undefined;
  readonly salt: string | undefined;
  readonly withdraws: boolean;
}

function readSpan(
  { since, until, allocation, state, salt, withdraws }: SpanInput,
  model: string,
  door: Door,
): { readonly statement?: Statement } {
  if (salt !== undefined && (allocation?.length ?? 0) === 0) {
    door.fault('salt', invalid('a salt of versions that served, in `allocation`', 'a salt without any'));
  }
  if (since === undefined) {
    const isStray = until !== undefined || allocation !== undefined || state !== undefined;
    if (isStray || !withdraws) door.fault('since', invalid('since when, or only changes to withdraw', 'neither'));
    return {};
  }
  const said = state ?? (allocation === undefined ? undefined : allocation.length > 0 ? 'SERVING' : 'NOTHING');
  const fits = said !== undefined && (said === 'SERVING') === (allocation?.length ?? 0) > 0;
  if (!fits) {
    const came = `state ${state ?? 'left out'} with ${allocation === undefined ? 'no allocation' : `${allocation.length} versions`}`;
    door.fault('allocation', invalid('the versions that served, an empty list for nothing, or state UNKNOWN', came));
  }
  const span = {
    since: readTime(since, 'since', door),
    ...(until !== undefined && { until: readTime(until, 'until', door) }),
  };
  if (span.until !== undefined && span.until <= span.since)
    door.fault('until', invalid(`a time after ${span.since}`, span.until));
  const versions = said === 'SERVING' ? readAllocation(model, allocation ?? [], door).versions : [];
  return {
    statement: {
      ...span,
      allocation: said === 'SERVING' ? { state: said, versions } : { state: said ?? 'UNKNOWN' },
      ...(salt !== undefined && { salt }),
    },
  };
}
