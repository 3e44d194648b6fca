import type { PlannedChangeFieldsFragment } from '@pedigree/client';
import { allocationToJson, formatAllocation } from '../allocation.ts';
import { formatTime } from '../output/format.ts';
import { printTable } from '../output/print-table.ts';
import type { Terminal } from '../output/terminal.ts';

type Plan = readonly PlannedChangeFieldsFragment[];

const passedOverFor: Readonly<Record<PlannedChangeFieldsFragment['passedOver'][number]['why'], string>> = {
  RETRACTED: 'a version of it is retracted',
  REJECTED: 'somebody rejects a version that it would bring',
  TOLD: 'it was only told of the past, and no policy asked',
  UNFINISHED_ROLLOUT: 'its rollout was not completed',
  SERVES_ALREADY: 'it is what serves now',
  NAMES_NO_VERSION: 'it names no version',
};

/** Prints what would change, a line a model, and below it what was passed over and what blocks it. */
export function printPlan(terminal: Terminal, plan: Plan): void {
  printTable(
    terminal,
    [
      { title: 'MODEL', flexible: true },
      { title: 'SERVES NOW', flexible: true },
      { title: 'WOULD SERVE', flexible: true },
      { title: 'WHY', flexible: true },
    ],
    plan.map(({ model, fromState, from, toState, to, why }) => [
      model,
      formatAllocation(fromState, from),
      formatAllocation(toState, to),
      why,
    ]),
    'Nothing would change.',
  );
  for (const { model, passedOver } of plan) {
    for (const { since, versions, why } of passedOver) {
      const what = versions.length > 0 ? versions.join(', ') : `the change of ${model}`;
      terminal.print(`Passed over: ${what} since ${formatTime(since)}: ${passedOverFor[why]}.`);
    }
  }
  for (const { message } of plan.flatMap(({ blockedBy }) => blockedBy)) terminal.print(`Blocked: ${message}.`);
}

/** The same for scripts. */
export function planToJson(plan: Plan) {
  return plan.map(({ model, fromState, from, toState, to, returnsTo, why, passedOver, blockedBy }) => ({
    model,
    from: { state: fromState, allocation: allocationToJson(from) },
    to: { state: toState, allocation: allocationToJson(to) },
    returnsTo,
    why,
    passedOver,
    blockedBy,
  }));
}
