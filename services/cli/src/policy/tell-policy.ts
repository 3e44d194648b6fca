import type {
  PlannedChangeFieldsFragment,
  PolicyItemFieldsFragment,
  PolicyOutcomeFieldsFragment,
} from '@pedigree/client';
import { Refused } from '../errors.ts';
import type { AskingOptions } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Terminal } from '../output/terminal.ts';
import { wrap } from '../output/wrap.ts';
import { planToJson, printPlan } from '../several/print-plan.ts';

/** What `--override` says of itself. */
export const overrideOption = 'although the promotion policy misses something, where it allows that: needs a --reason';

/** The same of a rollback, which may also bring what somebody rejects. */
export const rollbackOverrideOption =
  'also to what somebody rejects or the promotion policy misses something of, where it allows that: needs a --reason';

interface RefusedByPolicy {
  readonly code: string;
  readonly message: string;
  readonly items: readonly PolicyItemFieldsFragment[];
  /** What would have changed, where it was asked. */
  readonly plan?: readonly PlannedChangeFieldsFragment[] | null | undefined;
}

/** Tells a refusal by a policy item by item: to people on stdout, before it is thrown as Refused in one line. */
export function refuseByPolicy(
  { code, message, items, plan }: RefusedByPolicy,
  options: AskingOptions,
  terminal: Terminal,
): never {
  if (options.json) printJson(terminal, { rejected: code, message, items, ...(plan && { plan: planToJson(plan) }) });
  else {
    if (plan) printPlan(terminal, plan.map(withoutItems));
    printItems(items, terminal);
  }
  throw new Refused(`refused, ${code}: ${message.split('\n')[0]}`);
}

/** What a command that was not refused says of its decision. */
interface Decided {
  readonly position: string;
  readonly plan?: readonly PlannedChangeFieldsFragment[] | null | undefined;
  readonly policy?: PolicyOutcomeFieldsFragment | null | undefined;
}

/** Tells people what a policy came to that did not refuse. */
function tellPolicy({ overridden, items }: PolicyOutcomeFieldsFragment, terminal: Terminal): void {
  printItems(items, terminal);
  if (overridden) terminal.print('What is missing is passed over, for the reason given.');
}

/** Tells people what would change, and what a policy came to; the same for scripts, of what there is. */
export function tellDecided(
  { plan, policy }: Decided,
  { json }: AskingOptions,
  terminal: Terminal,
): { readonly plan?: ReturnType<typeof planToJson>; readonly policy?: PolicyOutcomeFieldsFragment } {
  if (plan && !json) printPlan(terminal, plan);
  if (policy && !json) tellPolicy(policy, terminal);
  return { ...(plan && { plan: planToJson(plan) }), ...(policy && { policy }) };
}

/** What blocks a change by the policy, the items say, and what would mend it. */
function withoutItems({ blockedBy, ...change }: PlannedChangeFieldsFragment): PlannedChangeFieldsFragment {
  return { ...change, blockedBy: blockedBy.filter(({ why }) => why !== 'POLICY') };
}

const indent = ' '.repeat(9);

function printItems(items: readonly PolicyItemFieldsFragment[], { print, width }: Terminal): void {
  for (const { model, number, required, found, passed, mend } of items) {
    const first = `${model}@${number}: ${required}; found: ${found}`;
    const lines = wrap(first, width - indent.length);
    const more = mend === null ? [] : wrap(`to mend: ${mend}`, width - indent.length);
    const word = (passed ? 'passed' : 'missing').padEnd(indent.length);
    print([...lines, ...more].map((line, place) => `${place === 0 ? word : indent}${line}`).join('\n'));
  }
}
