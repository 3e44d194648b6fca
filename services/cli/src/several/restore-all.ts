import { createHash } from 'node:crypto';
import { allNodesOf, type Client, type RestoreEnvironmentMutation } from '@pedigree/client';
import { Refused } from '../errors.ts';
import { type AskingOptions, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';
import { planToJson, printPlan } from './print-plan.ts';

/** What is asked of every environment. */
export interface RestoreAll {
  readonly to: string;
  readonly knownAt: string | undefined;
  readonly override: boolean | undefined;
  readonly reason: string | undefined;
}

interface RestoreAllOptions extends AskingOptions {
  readonly dryRun?: true | undefined;
  /** Whether those that can be restored are, where others are refused. */
  readonly keepGoing?: true | undefined;
}

type Result = RestoreEnvironmentMutation['restoreEnvironment'];
type Planned = Exclude<Result, { readonly __typename: 'Rejection' }>;

/** What became of one environment, or would; without a result where nothing was answered. */
interface Restored {
  readonly environment: string;
  readonly outcome: 'restored' | 'planned' | 'unchanged' | 'refused' | 'failed';
  readonly result: Result | null;
  readonly why: string;
}

/**
 * Restores every environment of a namespace, by rank. All are planned first, and where one is refused none is changed, unless
 * it is asked to keep going. Each is carried out at the revision of its plan, under an id that follows from both: who was
 * interrupted does the same again, and what was done stays as it is. Whatever became of each is told, also of those behind
 * one that failed.
 */
export async function restoreAll(asked: RestoreAll, options: RestoreAllOptions, setting: Setting): Promise<void> {
  const client = clientOf(options, setting);
  const plans: Restored[] = [];
  for (const environment of await findEnvironments(client, options.namespace ?? 'default')) {
    plans.push(planned(environment, await client.restoreEnvironment({ ...asked, environment, dryRun: true })));
  }
  const mayGo = options.keepGoing === true || plans.every(({ outcome }) => outcome !== 'refused');
  const told: Restored[] = [];
  for (const plan of plans) told.push(mayGo && options.dryRun !== true ? await carryOut(plan, asked, client) : plan);
  tell(told, asked, options, setting);
}

/** By rank, as they are known at one position, however many pages they are. */
async function findEnvironments(client: Client, namespace: string): Promise<readonly string[]> {
  let knownAt: string | undefined;
  const environments = await allNodesOf(async (after) => {
    const page = await client.environments({ namespace, after, knownAt });
    knownAt ??= page.asOf.position;
    return page;
  });
  return environments.map(({ ref }) => ref);
}

function planned(environment: string, result: Result): Restored {
  if (result.__typename !== 'Rejection') return { environment, outcome: 'planned', result, why: '' };
  if (result.code === 'NOTHING_TO_RESTORE') return { environment, outcome: 'unchanged', result, why: '' };
  return { environment, outcome: 'refused', result, why: `${result.code}: ${result.message}` };
}

async function carryOut(plan: Restored, asked: RestoreAll, client: Client): Promise<Restored> {
  const { environment, result } = plan;
  if (!result || result.__typename === 'Rejection') return plan;
  const ids = { commandId: idOf(environment, asked, result), ifRevision: result.revision };
  try {
    const done = planned(environment, await client.restoreEnvironment({ ...asked, environment, ...ids }));
    return done.outcome === 'planned' ? { ...done, outcome: 'restored' } : done;
  } catch (fault) {
    return { environment, outcome: 'failed', result: null, why: fault instanceof Error ? fault.message : `${fault}` };
  }
}

function idOf(
  environment: string,
  { to, knownAt = 'now', override = false }: RestoreAll,
  { revision }: Planned,
): string {
  const plan = JSON.stringify([environment, to, knownAt, override, revision]);
  return `restore-${createHash('sha256').update(plan).digest('hex').slice(0, 32)}`;
}

function tell(
  restored: readonly Restored[],
  { to, knownAt }: RestoreAll,
  options: RestoreAllOptions,
  { terminal }: Setting,
): void {
  if (options.json) printJson(terminal, { to, knownAt: knownAt ?? null, environments: restored.map(toJson) });
  else {
    for (const { environment, outcome, result } of restored) {
      if (outcome === 'restored' || outcome === 'unchanged' || !result?.plan) continue;
      terminal.print(terminal.colours.bold(environment));
      printPlan(terminal, result.plan);
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
      restored.map(({ environment, outcome, result, why }) => [environment, outcome, `${countOf(result)}`, why]),
      'No environment is defined in this namespace.',
    );
  }
  const bad = restored.filter(({ outcome }) => outcome === 'refused' || outcome === 'failed').length;
  if (bad === 0) return;
  const isBegun = restored.some(({ outcome }) => outcome === 'restored');
  const rest = isBegun ? 'the same again goes on' : 'none was changed (--keep-going restores the others)';
  throw new Refused(`refused: ${bad} of ${restored.length} environments; ${rest}`);
}

function countOf(result: Result | null): number {
  if (!result) return 0;
  return result.plan?.length ?? (result.__typename === 'Rejection' ? 0 : result.servings.length);
}

function toJson({ environment, outcome, result, why }: Restored) {
  if (!result) return { environment, outcome, message: why };
  const plan = result.plan && planToJson(result.plan);
  return result.__typename === 'Rejection'
    ? { environment, outcome, rejected: result.code, message: result.message, plan }
    : { environment, outcome, position: result.position, event: result.event.eventId, plan };
}
