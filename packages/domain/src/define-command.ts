import { type Instant, isInvalid, parseInstant, type Source } from '@pedigree/kernel';
import {
  identifierSchema,
  isPersonal,
  namespaceSchema,
  personal,
  textSchema,
  tokenSchema,
} from '@pedigree/schema/events';
import * as z from 'zod';
import { describeIssue } from './describe-issue.ts';
import { Door } from './door.ts';

const maxDepth = 64;
/** Parsing costs more with it, so it is asked for only where something is to be told. */
const reporting = { reportInput: true };

/** What every command may carry beside its own members. */
const commonShape = {
  namespace: namespaceSchema.exactOptional(),
  commandId: identifierSchema.exactOptional(),
  correlationId: identifierSchema.exactOptional(),
  causationId: identifierSchema.exactOptional(),
  occurredAt: z.string().exactOptional(),
  reason: personal(textSchema.clone()).exactOptional(),
  ifRevision: z.int().min(-1).exactOptional(),
  dryRun: z.boolean().exactOptional(),
  source: z
    .strictObject({
      system: tokenSchema,
      location: personal(tokenSchema.clone()).exactOptional(),
      object: tokenSchema.exactOptional(),
      by: personal(tokenSchema.clone()).exactOptional(),
    })
    .exactOptional(),
};

/** A command as it was said: its own members, read, and what every command may carry. */
export interface Said<Command> {
  readonly command: Command;
  readonly commandId?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly occurredAt?: Instant;
  readonly reason?: string;
  readonly ifRevision?: number;
  readonly dryRun?: boolean;
  readonly source?: Source;
}

/** Every fault of an input, each with the member's path, what was required and what came. */
export interface Faults {
  readonly faults: readonly string[];
}

export interface CommandDefinition<Command> {
  /** Reads an input as it came through a door: plain JSON, without nulls. */
  readonly read: (input: unknown) => Said<Command> | Faults;
  /** Members of the command that can describe a person: left out of its digest. */
  readonly personalMembers: readonly string[];
  /** True for what restates the past: its times are its own members, and nobody observed it. */
  readonly restatesThePast: boolean;
  /** True for what nobody says without saying why. */
  readonly needsReason: (command: Command) => boolean;
}

interface CommandOptions<Command> {
  readonly restatesThePast?: boolean;
  /** True for what is never told afterwards: it takes no time. */
  readonly onlyNow?: boolean;
  /** Whether a reason is required, always or of some commands. */
  readonly needsReason?: boolean | ((command: Command) => boolean);
}

/** A command's input: the shape of its own members, and how they are read into what the decider takes. */
export function defineCommand<Shape extends z.ZodRawShape, Command>(
  shape: Shape,
  read: (input: z.infer<z.ZodObject<Shape>>, door: Door) => Command,
  { restatesThePast = false, onlyNow = false, needsReason = restatesThePast }: CommandOptions<Command> = {},
): CommandDefinition<Command> {
  const own = z.object(shape).strip();
  const known = new Set([...Object.keys(shape), ...Object.keys(commonShape)]);
  if (restatesThePast || onlyNow) known.delete('occurredAt');
  const common = z.object(commonShape).strip();
  return {
    restatesThePast,
    needsReason: typeof needsReason === 'boolean' ? () => needsReason : needsReason,
    personalMembers: Object.keys(shape).filter((key) => holdsPersonal(shape[key])),
    read(input) {
      const fault = faultWithin(input, maxDepth);
      if (fault !== null) return { faults: [fault] };
      const ownMembers = own.safeParse(input);
      const commonMembers = common.safeParse(input);
      const strangers = unknownMembers(input, known);
      if (!ownMembers.success || !commonMembers.success || strangers.length > 0) {
        const issues = [own, common].flatMap((schema) => schema.safeParse(input, reporting).error?.issues ?? []);
        return { faults: [...new Set([...strangers, ...issues.map(describeIssue)])] };
      }
      const { namespace, occurredAt, ...rest } = commonMembers.data;
      const door = new Door(namespace);
      const command = read(ownMembers.data, door);
      const instant = occurredAt === undefined ? undefined : parseInstant(occurredAt);
      if (isInvalid(instant)) door.fault('occurredAt', instant);
      if (door.faults.length > 0 || isInvalid(instant)) return { faults: door.faults };
      return { command, ...rest, ...(instant === undefined ? {} : { occurredAt: instant }) };
    },
  };
}

function unknownMembers(input: unknown, known: ReadonlySet<string>): string[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return [];
  return Object.keys(input)
    .filter((key) => !known.has(key))
    .map((key) => `${key}: required: a member of this command; came: one that it does not have`);
}

/**
 * What no command may hold, at any depth. What is nested deeper is refused before anything else walks it: nothing here may
 * run out of stack. A member `__proto__` is left out by whatever copies an object by assignment: it is refused, so that
 * nothing said is lost (a command's own members are all known, and this is none).
 */
function faultWithin(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth === 0) return `required: lists and objects at most ${maxDepth} deep; came: deeper ones`;
  if (depth < maxDepth && Object.hasOwn(value, '__proto__'))
    return 'required: members of any name but __proto__; came: one of that name';
  for (const member of Object.values(value)) {
    const fault = faultWithin(member, depth - 1);
    if (fault !== null) return fault;
  }
  return null;
}

function holdsPersonal(schema: z.core.$ZodType | undefined): boolean {
  if (!schema) return false;
  return isPersonal(schema) || (schema instanceof z.ZodExactOptional && holdsPersonal(schema.def.innerType));
}

/** True for what a command's `read` refused. */
export function isFaulty(said: object): said is Faults {
  return 'faults' in said;
}

export type CommandsOf<Definitions> = {
  [Name in keyof Definitions]: Definitions[Name] extends CommandDefinition<infer Command> ? Command : never;
};
