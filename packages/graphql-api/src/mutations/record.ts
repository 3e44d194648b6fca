import type { Context } from '../context.ts';
import type { CommandInput, MutationRecordArgs } from '../generated/resolvers.ts';
import type { PayloadNode } from '../payload-node.ts';
import { publicError } from '../public-error.ts';
import { commandNames } from './command-payloads.ts';
import { type RejectionNode, runCommand } from './run-command.ts';

type RecordResult = (PayloadNode & { readonly __typename: 'RecordPayload' }) | RejectionNode;

/**
 * Runs commands one after another, so that each sees what those before it wrote; a refusal stops none behind it.
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
  for (const command of commands) results.push(await recordOne(command, context));
  return results;
}

async function recordOne(command: CommandInput, context: Context): Promise<RecordResult> {
  const given = commandNames.filter((name) => command[name] !== null && command[name] !== undefined);
  const [name] = given;
  if (name !== undefined && given.length === 1)
    return runCommand(context, { name, input: command[name] }, 'RecordPayload');
  const message = `required: exactly one command in each item; came: ${given.join(' and ') || 'none'}`;
  return { __typename: 'Rejection', code: 'INVALID_INPUT', message };
}
