import { createHash } from 'node:crypto';
import { allNodesOf, type Client, type RestoreEnvironmentMutation } from '@pedigree/client';
import { Refused } from '../errors.ts';
import { type ChangingOptions, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';
import { planToJson, printPlan } from './print-plan.ts';

/** To when, and as it was known when. */
export interface Moment {
  readonly to: string;
  readonly knownAt: string | undefined;
}

type Result = RestoreEnvironmentMutation['restoreEnvironment'];
type Planned = Exclude<Result, { readonly __typename: 'Rejection' }>;

/** What became of one environment, or would. */
interface Restored {
  readonly environment: string;
  readonly outcome: 'restored' | 'planned' | 'unchanged' | 'refused';
  readonly result: Result;
}

/**
 * Restores every environment of a namespace, by rank. All are planned first, and where one is refused none is changed. Each is
 * carried out at the revision of its plan, under an id that follows from both: who was interrupted does the same again, and
 * what was done stays as it is.
 */
export async function restoreAll(moment: Moment, options: ChangingOptions, setting: Setting): Promise<void> {
  const client = clientOf(options, setting);
  const namespace = options.namespace ?? 'default';
  const environments = await allNodesOf((after) => client.environments({ namespace, after }));
  const asked = { to: moment.to, knownAt: moment.knownAt, reason: options.reason };
  const plans: Restored[] = [];
  for (const { ref } of environments)
    plans.push(planned(ref, await client.restoreEnvironment({ ...asked, environment: ref, dryRun: true })));
  const isGo = options.dryRun !== true && plans.every(({ outcome }) => outcome !== 'refused');
  const told: Restored[] = isGo ? [] : plans;
  if (isGo) for (const plan of plans) told.push(await carryOut(plan, asked, client));
  tell(told, moment, options, setting);
}

function planned(environment: string, result: Result): Restored {
  if (result.__typename !== 'Rejection') return { environment, outcome: 'planned', result };
  return { environment, outcome: result.code === 'NOTHING_TO_RESTORE' ? 'unchanged' : 'refused', result };
}

async function carryOut(
  plan: Restored,
  asked: Moment & { readonly reason: string | undefined },
  client: Client,
): Promise<Restored> {
  const { environment, result } = plan;
  if (result.__typename === 'Rejection') return plan;
  const commandId = idOf(environment, asked, result);
  const done = await client.restoreEnvironment({ ...asked, environment, commandId, ifRevision: result.revision });
  return { environment, outcome: done.__typename === 'Rejection' ? 'refused' : 'restored', result: done };
}

function idOf(environment: string, { to, knownAt = 'now' }: Moment, { revision }: Planned): string {
  const plan = JSON.stringify([environment, to, knownAt, revision]);
  return `restore-${createHash('sha256').update(plan).digest('hex').slice(0, 32)}`;
}

function tell(
  restored: readonly Restored[],
  { to, knownAt }: Moment,
  options: ChangingOptions,
  setting: Setting,
): void {
  const { terminal } = setting;
  if (options.json) printJson(terminal, { to, knownAt: knownAt ?? null, environments: restored.map(toJson) });
  else {
    for (const { environment, outcome, result } of restored) {
      if (outcome === 'restored' || outcome === 'unchanged' || !result.plan) continue;
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
      restored.map(({ environment, outcome, result }) => [
        environment,
        outcome,
        `${countOf(result)}`,
        result.__typename === 'Rejection' && outcome === 'refused' ? `${result.code}: ${result.message}` : '',
      ]),
      'No environment is defined in this namespace.',
    );
  }
  const refused = restored.filter(({ outcome }) => outcome === 'refused').length;
  if (refused > 0) {
    const others = restored.some(({ outcome }) => outcome === 'restored')
      ? 'the same again goes on'
      : 'none was changed';
    throw new Refused(`refused: ${refused} of ${restored.length} environments; ${others}`);
  }
}

function countOf(result: Result): number {
  return result.plan?.length ?? (result.__typename === 'Rejection' ? 0 : result.servings.length);
}

function toJson({ environment, outcome, result }: Restored) {
  const plan = result.plan && planToJson(result.plan);
  return result.__typename === 'Rejection'
    ? { environment, outcome, rejected: result.code, message: result.message, plan }
    : { environment, outcome, position: result.position, event: result.event.eventId, plan };
}
