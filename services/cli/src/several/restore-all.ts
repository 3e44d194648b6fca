import { createHash } from 'node:crypto';
import { allNodesOf, type Client, type RestorePlansQuery } from '@pedigree/client';
import { type AskingOptions, clientOf } from '../options.ts';
import type { Setting } from '../setting.ts';
import { type Restored, tellRestored } from './tell-restored.ts';

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

type Plan = RestorePlansQuery['restorePlans']['nodes'][number];

/**
 * Restores every environment of a namespace, by rank. All are planned first, and where one is refused none is changed, unless
 * it is asked to keep going. Each is carried out at the revision of its plan, under an id that follows from both: who was
 * interrupted does the same again, and what was done stays as it is. Whatever became of each is told, also of those behind
 * one that failed, and what was done before.
 */
export async function restoreAll(asked: RestoreAll, options: RestoreAllOptions, setting: Setting): Promise<void> {
  const client = clientOf(options, setting);
  const plans = await planAll(asked, options.namespace ?? 'default', client);
  const planned = plans.map(toPlanned);
  const mayGo = options.keepGoing === true || planned.every(({ outcome }) => outcome !== 'refused');
  if (!mayGo || options.dryRun === true) return tellRestored(planned, asked, options, setting);
  const restored: Restored[] = [];
  for (const plan of plans) restored.push(await carryOut(plan, asked, client));
  tellRestored(restored, asked, options, setting);
}

function planAll({ to, knownAt, override }: RestoreAll, namespace: string, client: Client): Promise<readonly Plan[]> {
  return allNodesOf((after) => client.restorePlans({ namespace, to, knownAt, override, after }));
}

function toPlanned({ environment: { ref: environment }, changes: plan, rejection, restoredBy }: Plan): Restored {
  const of = { environment, plan, event: restoredBy, rejected: rejection?.code ?? null };
  if (!rejection) return { ...of, outcome: 'planned', why: '' };
  if (restoredBy) return { ...of, outcome: 'restored before', why: `at ${restoredBy.position}` };
  if (rejection.code === 'NOTHING_TO_RESTORE') return { ...of, outcome: 'unchanged', why: '' };
  return { ...of, outcome: 'refused', why: `${rejection.code}: ${rejection.message}` };
}

async function carryOut(plan: Plan, asked: RestoreAll, client: Client): Promise<Restored> {
  const before = toPlanned(plan);
  const { environment, revision } = { environment: plan.environment.ref, revision: plan.revision };
  if (revision === null) return before;
  const ids = { commandId: idOf(environment, asked, revision), ifRevision: revision };
  try {
    const result = await client.restoreEnvironment({ ...asked, environment, ...ids });
    if (result.__typename !== 'Rejection') return { ...before, outcome: 'restored', event: result.event };
    return { ...before, outcome: 'refused', rejected: result.code, why: `${result.code}: ${result.message}` };
  } catch (fault) {
    return { ...before, outcome: 'failed', why: fault instanceof Error ? fault.message : `${fault}` };
  }
}

function idOf(environment: string, { to, knownAt = 'now', override = false }: RestoreAll, revision: number): string {
  const plan = JSON.stringify([environment, to, knownAt, override, revision]);
  return `restore-${createHash('sha256').update(plan).digest('hex').slice(0, 32)}`;
}
