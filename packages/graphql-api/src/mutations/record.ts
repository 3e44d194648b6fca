import type { Context } from '../context.ts';
import type { CommandInput, MutationRecordArgs } from '../generated/resolvers.ts';
import type { PayloadNode } from '../payload-node.ts';
import { publicError } from '../public-error.ts';
import { aboutPlan, aboutPolicy } from './about-serving.ts';
import { commandNames } from './command-payloads.ts';
import { type RejectionNode, runCommand } from './run-command.ts';

type RecordResult = (PayloadNode & { readonly __typename: 'RecordPayload' }) | RejectionNode;

/** What the payload of a command of any kind has beside the common fields. */
export const recordPayload = { ...aboutPlan, ...aboutPolicy };

/**
 * Runs commands one after another, so that each sees what those before it wrote; a refusal stops none behind it. Those of
 * one stream that follow each other are handed over together: they are decided in their order all the same, and committed
 * in one go.
 *
 * @throws publicError LIMIT_EXCEEDED before any is run.
 */
export async function record(_: unknown, { commands }: MutationRecordArgs, context: Context) {
  const { limits } = context.parts;
  if (commands.length > limits.commands) {
    const message = `commands: required: at most ${limits.commands} commands; came: ${commands.length}`;
    throw publicError('LIMIT_EXCEEDED', message);
  }
  const results: RecordResult[] = [];
  for (const together of groupByStream(commands))
    results.push(...(await Promise.all(together.map((command) => recordOne(command, context)))));
  return results;
}

function groupByStream(commands: readonly CommandInput[]): readonly (readonly CommandInput[])[] {
  const groups: CommandInput[][] = [];
  let before: string | null = null;
  for (const command of commands) {
    const stream = streamNamedBy(command);
    if (stream !== null && stream === before) groups.at(-1)?.push(command);
    else groups.push([command]);
    // Who has to know more first is overtaken by those behind it.
    before = mayWant(command) ? null : stream;
  }
  return groups;
}

/** Acts that may rest on more than what they name: on a policy, or on what the state under them names. */
const wanting = [
  'promoteModel',
  'promoteModels',
  'rollBackEnvironment',
  'restoreEnvironment',
  'startRollout',
  'advanceRollout',
] as const satisfies readonly (keyof CommandInput)[];

function mayWant(command: CommandInput): boolean {
  return wanting.some((name) => {
    const input = command[name];
    return input && !('occurredAt' in input && input.occurredAt);
  });
}

/** Equal for commands of one stream that name it in the same words; null where that is not plain, or nothing is written. */
function streamNamedBy(command: CommandInput): string | null {
  const [[name, input] = ['', null], ...others] = Object.entries(command).filter(([, each]) => each);
  if (!input || others.length > 0 || input.dryRun) return null;
  const said: ReadonlyMap<string, unknown> = new Map(Object.entries(input));
  const named = (thing: 'environment' | 'dataset' | 'model', category: string = thing) => {
    const text = said.get(thing);
    return typeof text === 'string' ? `${category} ${input.namespace ?? ''} ${text}` : null;
  };
  return (
    named('environment', name === 'reportServingMetrics' ? 'report' : 'environment') ??
    named(name.includes('Dataset') ? 'dataset' : 'model')
  );
}

async function recordOne(command: CommandInput, context: Context): Promise<RecordResult> {
  const given = commandNames.filter((name) => command[name] !== null && command[name] !== undefined);
  const [name] = given;
  if (name !== undefined && given.length === 1)
    return runCommand(context, { name, input: command[name] }, 'RecordPayload');
  const message = `required: exactly one command in each item; came: ${given.join(' and ') || 'none'}`;
  return { __typename: 'Rejection', code: 'INVALID_INPUT', message, plan: null, items: null };
}
