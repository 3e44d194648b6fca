import { type Instant, invalid, isInvalid, parseInstant, parsePosition } from '@pedigree/kernel';
import { textSchema } from '@pedigree/schema/events';
import * as z from 'zod';
import { defineCommand } from '../define-command.ts';
import type { Door, Thing } from '../door.ts';
import { allocationInput, readAllocation } from './allocation.ts';
import { overrideInput, overridesWithReason, readOverride } from './policy/read-override.ts';
import { changeInput, readChange, readTime, saltInput } from './read-change.ts';

/** As it was known at a time, or at a position of a log. */
export type PastKnownAt = { readonly time: Instant } | { readonly logId: string; readonly position: string };

/** The same, or as it is known now. */
export type KnownAt = PastKnownAt | undefined;

/** One event says all of it. */
const mostModels = 1_000;

/** What a promotion says of one model. */
export const promotionInput = {
  model: textSchema.exactOptional(),
  version: textSchema.exactOptional(),
  allocation: allocationInput.exactOptional(),
  salt: saltInput.exactOptional(),
};

/** Commands about several models of an environment, or about all. */
export const severalCommands = {
  promoteModels: defineCommand(
    {
      environment: textSchema,
      models: z.array(z.strictObject(promotionInput)).min(1).max(mostModels),
      ...overrideInput,
    },
    ({ environment, models, override }, door) => {
      const promotions = models.map((input) => readPromotion(input, door));
      refuseTwice(promotions, door);
      return {
        environment: door.thing('environment', 'environment', environment),
        promotions,
        ...readOverride(override),
      };
    },
    overridesWithReason,
  ),
  rollBackModels: defineCommand(
    {
      environment: textSchema,
      models: z
        .array(z.strictObject({ model: textSchema, target: changeInput.exactOptional() }))
        .min(1)
        .max(mostModels),
      ...overrideInput,
    },
    ({ environment, models, override }, door) => {
      const rollbacks = models.map(({ model, target }, place) => ({
        model: door.thing('model', `models.${place}.model`, model),
        ...(target && { target: readChange(target, `models.${place}.target`, door) }),
      }));
      refuseTwice(rollbacks, door);
      return {
        environment: door.thing('environment', 'environment', environment),
        rollbacks,
        ...readOverride(override),
      };
    },
    overridesWithReason,
  ),
  rollBackEnvironment: defineCommand(
    { environment: textSchema, since: z.string(), ...overrideInput },
    ({ environment, since, override }, door) => ({
      environment: door.thing('environment', 'environment', environment),
      since: readTime(since, 'since', door),
      ...readOverride(override),
    }),
    { onlyNow: true, ...overridesWithReason },
  ),
  restoreEnvironment: defineCommand(
    {
      environment: textSchema,
      to: z.string(),
      knownAt: z.string().exactOptional(),
      ...overrideInput,
    },
    ({ environment, to, knownAt, override }, door) => ({
      ...readOverride(override),
      environment: door.thing('environment', 'environment', environment),
      to: readTime(to, 'to', door),
      knownAt: knownAt === undefined || knownAt === 'now' ? undefined : readKnownAt(knownAt, door),
    }),
    { onlyNow: true, ...overridesWithReason },
  ),
};

/** Reads what a promotion says of one model: a version, or how the traffic is shared. */
export function readPromotion(
  { model, version, allocation, salt }: z.infer<z.ZodObject<typeof promotionInput>>,
  door: Door,
) {
  const namesVersion = version !== undefined || model?.includes('@');
  if (namesVersion && allocation) door.fault('allocation', invalid('either a version or an allocation', 'both'));
  return { ...readAllocation(model, allocation ?? [{ version }], door), ...(salt !== undefined && { salt }) };
}

function refuseTwice(of: readonly { readonly model: Thing }[], door: Door): void {
  const names = of.map(({ model: { namespace, name } }) => `${namespace}/${name}`);
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) door.fault('models', invalid('each model once', `${twice} twice`));
}

function readKnownAt(text: string, door: Door): KnownAt {
  const position = parsePosition(text);
  if (!isInvalid(position)) return { logId: position.logId, position: String(position.position) };
  const time = parseInstant(text);
  if (!isInvalid(time)) return { time };
  door.fault('knownAt', invalid('a time as in RFC 3339, a position <log id>.<number>, or now', text));
  return undefined;
}
