import type { EventFieldsFragment, PlannedChangeFieldsFragment } from '@pedigree/client';
import { Refused } from '../errors.ts';
import type { AskingOptions } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';
import { planToJson, printPlan } from './print-plan.ts';

/** What became of one environment, or would. */
export interface Restored {
  readonly environment: string;
  readonly outcome: 'restored' | 'restored before' | 'planned' | 'unchanged' | 'refused' | 'failed';
  readonly plan: readonly PlannedChangeFieldsFragment[];
  /** What restored it, now or before. */
  readonly event: EventFieldsFragment | null;
  /** The code of a refusal. */
  readonly rejected: string | null;
  /** The same in words, or what failed. */
  readonly why: string;
}

/** Reports of all environments. @throws Refused where any was refused, or failed. */
export function tellRestored(
  restored: readonly Restored[],
  { to, knownAt }: { readonly to: string; readonly knownAt: string | undefined },
  options: AskingOptions,
  { terminal }: Setting,
): void {
  if (options.json) printJson(terminal, { to, knownAt: knownAt ?? null, environments: restored.map(toJson) });
  else {
    for (const { environment, outcome, plan } of restored) {
      if (outcome === 'restored' || plan.length === 0) continue;
      terminal.print(terminal.colours.bold(environment));
      printPlan(terminal, plan);
      terminal.print('');
    }
    printTable(
      terminal,
      [
        { title: 'ENVIRONMENT', flexible: true },
        { title: 'OUTCOME' },
        { title: 'MODELS', align: 'right' },
        { title: 'WHY', flexible: true },
      ],
      restored.map((each) => [each.environment, each.outcome, `${countOf(each)}`, each.why]),
      'No environment is defined in this namespace.',
    );
  }
  const bad = restored.filter(({ outcome }) => outcome === 'refused' || outcome === 'failed').length;
  if (bad === 0) return;
  const isBegun = restored.some(({ outcome }) => outcome === 'restored' || outcome === 'failed');
  const rest = isBegun ? 'the same again goes on' : 'none was changed (--keep-going restores the others)';
  throw new Refused(`refused: ${bad} of ${restored.length} environments; ${rest}`);
}

/** How many models it is about. */
function countOf({ plan, event }: Restored): number {
  const data: unknown = event?.data;
  const changes: unknown = typeof data === 'object' && data !== null && 'changes' in data ? data.changes : plan;
  return Array.isArray(changes) ? changes.length : 0;
}

function toJson({ environment, outcome, plan, event, rejected, why }: Restored) {
  return {
    environment,
    outcome,
    ...(rejected !== null && outcome === 'refused' && { rejected }),
    ...(why !== '' && { message: why }),
    ...(event && { position: event.position, event: event.eventId }),
    plan: planToJson(plan),
  };
}
