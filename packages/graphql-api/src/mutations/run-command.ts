import type { Outcome, Refused } from '@pedigree/commands';
import { isRejection, type RejectionCode } from '@pedigree/kernel';
import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Context } from '../context.ts';
import type { CommandInput } from '../generated/resolvers.ts';
import { viewsAbout } from '../known.ts';
import type { PlannedChangeNode, PolicyItemNode } from '../nodes.ts';
import { type PayloadNode, toPayload } from '../payload-node.ts';
import { toPolicyItem } from '../to-policy.ts';

/** The name of every command, as the SDL has them. */
export type CommandName = keyof CommandInput;

/** What a refused command is answered with. */
export interface RejectionNode {
  readonly __typename: 'Rejection';
  readonly code: RejectionCode;
  readonly message: string;
  readonly plan: readonly PlannedChangeNode[] | null;
  readonly items: readonly PolicyItemNode[] | null;
}

/** Runs one command as its caller, and answers with a payload of the type `typename`, or with a rejection. */
export async function runCommand<Typename extends string>(
  context: Context,
  command: { readonly name: CommandName; readonly input: unknown },
  typename: Typename,
): Promise<(PayloadNode & { readonly __typename: Typename }) | RejectionNode> {
  const { commands, metrics, monotonic, inputTypes } = context.parts;
  const { name, input } = command;
  const began = monotonic();
  let outcome: Outcome | undefined;
  try {
    outcome = await commands.execute({
      command: name,
      input: dropNulls(inputTypes(name), input),
      caller: context.actor,
    });
  } finally {
    metrics.commandAnswered(name, labelOf(outcome), (monotonic() - began) / 1000);
  }
  if (isRejection(outcome)) return toRejection(context, outcome);
  context.wrote(outcome.position);
  return { __typename: typename, ...toPayload(context, outcome) };
}

/** A plan that is refused tells versions as they are known now. */
export async function toRejection(
  context: Context,
  { rejected, message, plan, items }: Refused,
): Promise<RejectionNode> {
  const known = plan && (await context.known('now', viewsAbout.environment));
  const told = known ? plan.map((change) => ({ ...change, known })) : null;
  return {
    __typename: 'Rejection',
    code: rejected,
    message,
    plan: told,
    items: items?.map((item) => toPolicyItem(item)) ?? null,
  };
}

function labelOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'failed';
  if (isRejection(outcome)) return outcome.rejected;
  if (outcome.planned) return 'planned';
  return outcome.repeated ? 'repeated' : 'recorded';
}

/** GraphQL knows members that are null, commands only such that are left out. JSON inside keeps its nulls. */
function dropNulls(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return dropNulls(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.map((item) => dropNulls(type.ofType, item)) : value;
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return field && member !== null && member !== undefined ? [[name, dropNulls(field.type, member)]] : [];
    }),
  );
}
