import type { Instant } from '@pedigree/kernel';
import type { ChangeReference } from '@pedigree/schema/events';
import type { AsOf } from '../as-of.ts';
import { bindInstant, columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import type { Serving, Slot } from '../serving/answer.ts';
import { servingChanges, slotKey } from '../serving/row.ts';
import type { RolloutFound, RolloutMoment } from './answer.ts';

const stated = columnsOf(servingChanges, 'c', ['restates']);

/** What of a rollout its own rows tell. */
export type ToldRollout = Omit<RolloutFound, 'state' | 'step' | 'since'> & {
  /** Whether a later one began in one of its slots. */
  readonly isReplaced: boolean;
};

/** What serves in each slot after every change. */
export type ServingNow = (slots: readonly Slot[], asOf: AsOf) => Promise<readonly Serving[]>;

type Place = Pick<RolloutFound, 'state' | 'step' | 'since'>;

/**
 * What became of a rollout as known at a position. It is in force while in each of its slots the last standing change is one
 * step of it, or restates one: the rule by which commands are decided, told of rows.
 */
export async function findState(
  select: Select,
  servingNow: ServingNow,
  rollout: ToldRollout,
  asOf: AsOf,
): Promise<Place> {
  const { moments, plan } = rollout;
  const latest = moments.findLast(({ step }) => step !== null);
  const last = moments.at(-1);
  const reached = { step: latest?.step ?? 0, since: latest?.occurredAt ?? '' };
  if (last?.type === 'RolloutCompleted')
    return { state: 'COMPLETED', step: plan.steps.length - 1, since: last.occurredAt };
  if (last?.type === 'RolloutAborted') return { state: 'ABORTED', step: reached.step, since: last.occurredAt };
  const standing = rollout.isReplaced ? null : await findStanding(select, servingNow, rollout, asOf);
  if (standing === null) return { state: 'OVERTAKEN', ...reached };
  const pause = moments.findLast(({ type }) => type === 'RolloutPaused' || type === 'RolloutResumed');
  const since =
    pause?.type === 'RolloutResumed' && pause.occurredAt > standing.since ? pause.occurredAt : standing.since;
  return { state: pause?.type === 'RolloutPaused' ? 'PAUSED' : 'RUNNING', step: standing.step, since };
}

interface Standing {
  readonly step: number;
  readonly since: Instant;
}

/** The step that all its slots stand at; null where they do not. */
async function findStanding(
  select: Select,
  servingNow: ServingNow,
  { namespace, environment, plan, moments }: ToldRollout,
  asOf: AsOf,
): Promise<Standing | null> {
  const slots = plan.versions.map(({ model }) => ({ namespace, environment, model }));
  const found: Standing[] = [];
  for (const serving of await servingNow(slots, asOf)) {
    const moment = serving.change && (await findMoment(select, serving, serving.change, moments));
    if (!serving.change || !moment || moment.step === null) return null;
    found.push({ step: moment.step, since: serving.change.since });
  }
  const [first] = found;
  if (!first || found.some(({ step }) => step !== first.step)) return null;
  return {
    step: first.step,
    since:
      found
        .map(({ since }) => since)
        .sort()
        .at(-1) ?? first.since,
  };
}

/** The event of the rollout that stated a change, or the change that it restates, directly or through others. */
async function findMoment(
  select: Select,
  slot: Slot,
  change: { readonly eventId: string; readonly since: Instant },
  moments: readonly RolloutMoment[],
): Promise<RolloutMoment | undefined> {
  const moment = moments.find(({ eventId }) => eventId === change.eventId);
  if (moment) return moment;
  const restated = await findRestated(select, slot, change);
  return restated ? findMoment(select, slot, { eventId: restated.event, since: restated.from }, moments) : undefined;
}

async function findRestated(
  select: Select,
  slot: Slot,
  { eventId, since }: { readonly eventId: string; readonly since: Instant },
): Promise<ChangeReference | null> {
  const row = await select.get(
    `/* restatedBy */ select ${stated.sql} from serving_changes c
     where c.slot = ?1 and c.since = ?2 and c.event_id = ?3 order by c.position, c.ordinal limit 1`,
    slotKey(slot),
    bindInstant(since),
    eventId,
  );
  return row ? stated.read(row).restates : null;
}
