import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Page, PageRequest } from '../page.ts';
import { columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { placeMany } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { ReportsFound, RolloutFilter, RolloutFound, RolloutMoment, RolloutState } from './answer.ts';
import { findState, type ServingNow } from './find-state.ts';
import { isInForce } from './in-force.ts';
import { rolloutEvents, rollouts, servingReports } from './row.ts';

/** What can be asked about staged rollouts. */
export interface RolloutQueries {
  /** Null for an id that none has. */
  rolloutsById(scope: Scope, ids: readonly string[], asOf: AsOf): Promise<readonly (RolloutFound | null)[]>;
  /** The latest first; a key is the position of the event that began one. */
  rollouts(scope: Scope, filter: RolloutFilter, asOf: AsOf, page: PageRequest<Position>): Promise<Page<RolloutFound>>;
  /**
   * Those that the service itself has something to do about and that nobody ended, in the order in which they began; without
   * some, by their ids.
   */
  watchedRollouts(scope: Scope, without: readonly string[], asOf: AsOf): Promise<readonly RolloutFound[]>;
  /** Metrics that were reported of the newcomers of a rollout behind a position, in order, about so many at once. */
  reportsOfRollout(
    scope: Scope,
    rollout: Pick<RolloutFound, 'namespace' | 'environment' | 'plan'>,
    asOf: AsOf,
    page: Required<PageRequest<Position>>,
  ): Promise<ReportsFound>;
}

const rollout = columnsOf(rollouts, 'r', ['id', 'namespace', 'environment', 'position', 'plan']);
const moment = columnsOf(rolloutEvents, 'e', ['position', 'eventId', 'type', 'step', 'occurredAt', 'told']);
const report = columnsOf(servingReports, 's', [
  'namespace',
  'environment',
  'model',
  'number',
  'position',
  'eventId',
  'occurredAt',
  'metrics',
]);

const hasEnded: ReadonlySet<RolloutState> = new Set<RolloutState>(['COMPLETED', 'ABORTED']);

const isReplaced = `exists (select 1 from rollout_models m join rollout_models l on l.namespace = m.namespace
    and l.environment = m.environment and l.model = m.model and l.position > m.position and l.position <= ?1
  where m.rollout = r.id)`;

export function createRolloutQueries(select: Select, servingNow: ServingNow): RolloutQueries {
  const { each, list } = select.dialect;

  async function find(where: Where, tail: string, asOf: AsOf): Promise<RolloutFound[]> {
    const rows = await select.all(
      `/* rollouts */ select ${rollout.sql}, ${isReplaced} as is_replaced from rollouts r ${where.sql} ${tail}`,
      ...where.bindings,
    );
    const found = rows.map((raw) => ({ ...rollout.read(raw), isReplaced: Boolean(raw.is_replaced) }));
    const moments = await findMoments(
      found.map(({ id }) => id),
      asOf,
    );
    return Promise.all(
      found.map(async (row, index) => {
        const told = { ...row, moments: moments[index] ?? [] };
        const { isReplaced: _, ...rest } = told;
        return { ...rest, ...(await findState(select, servingNow, told, asOf)) };
      }),
    );
  }

  async function findMoments(ids: readonly string[], asOf: AsOf): Promise<RolloutMoment[][]> {
    if (ids.length === 0) return [];
    const rows = await select.all(
      `/* momentsOfRollouts */ select w.key as place, ${moment.sql} from ${each('?2', 'text')} w
       join rollout_events e on e.rollout = w.value where e.position <= ?1 order by w.key, e.position`,
      asOf.position,
      list(ids),
    );
    return placeMany(rows, ids.length, (raw) => {
      const { told, ...row } = moment.read(raw);
      return { ...row, ...told };
    });
  }

  /** Whether a rollout is overtaken or paused is not in its row, so pages are read until one is full. */
  async function page(
    scope: Scope,
    { namespace, environment, model, state }: RolloutFilter,
    asOf: AsOf,
    { first, after }: PageRequest<Position>,
  ): Promise<Page<RolloutFound>> {
    const items: RolloutFound[] = [];
    for (let behind = after; ; ) {
      const where = new Where(select.dialect, asOf.position).and('r.position <= ?1');
      if (namespace !== undefined) where.and('r.namespace = ?', namespace);
      if (environment !== undefined) where.and('r.environment = ?', environment);
      if (model !== undefined)
        where.and('exists (select 1 from rollout_models m where m.rollout = r.id and m.model = ?)', model);
      // What was ended is told by the rows; which of the rest is in force, is not.
      if (state !== undefined)
        where.and(hasEnded.has(state) ? 'r.ended_at <= ?1' : '(r.ended_at is null or r.ended_at > ?1)');
      // What another one replaced is never in force again: there are as many of these as ever were, and of the others one a slot.
      if (state !== undefined && isInForce({ state })) where.and(`not ${isReplaced}`);
      if (behind !== undefined) where.and('r.position < ?', behind);
      keepWithin(where, scope, 'r.namespace');
      const size = first + 1;
      const found = await find(where, `order by r.position desc limit ${where.bind(size)}`, asOf);
      items.push(...found.filter((each) => state === undefined || each.state === state));
      const last = found.at(-1);
      if (items.length > first || found.length < size || !last)
        return { items: items.slice(0, first), hasMore: items.length > first };
      behind = last.position;
      await nextTurn();
    }
  }

  /** Of each newcomer its share of a page is found in its index, and all are read up to where the first of these ends. */
  async function reports(
    scope: Scope,
    { namespace, environment, plan }: Pick<RolloutFound, 'namespace' | 'environment' | 'plan'>,
    asOf: AsOf,
    { first, after }: Required<PageRequest<Position>>,
  ): Promise<ReportsFound> {
    const versions = select.dialect.rows('?2', { model: 'text', number: 'integer' });
    const newcomers = list(plan.versions.map(({ model, number }) => [model, number]));
    const ofNewcomer = (alias: string) => `${alias}.namespace = ?4 and ${alias}.environment = ?5
      and ${alias}.model = w.model and ${alias}.number = w.number and ${alias}.position > ?3`;
    const share = Math.ceil(first / plan.versions.length);
    const where = new Where(select.dialect, asOf.position, newcomers, after, namespace, environment)
      .and(ofNewcomer('s'))
      .and('s.position <= (select min(e.last) from ends e)');
    keepWithin(where, scope, 's.namespace');
    const rows = await select.all(
      `/* reportsOfRollout */ with wanted as (${versions}), ends as (
         select coalesce((select o.position from serving_reports o
           where ${ofNewcomer('o')} and o.position <= ?1 order by o.position limit 1 offset ${share - 1}), ?1) as last
         from wanted w)
       select ${report.sql} from wanted w cross join serving_reports s ${where.sql} order by s.position`,
      ...where.bindings,
    );
    const items = rows.map(report.read);
    // Fewer than a share of all: no one of the newcomers had one in full.
    return { items, upTo: items.length < share ? asOf.position : (items.at(-1)?.position ?? asOf.position) };
  }

  return {
    watchedRollouts(scope, without, asOf) {
      const where = new Where(select.dialect, asOf.position)
        .and('r.is_watched = 1')
        .and('r.ended_at is null')
        .and('r.position <= ?1')
        .and(`not ${isReplaced}`);
      if (without.length > 0)
        where.and(`r.id not in (select value from ${each('?', 'text')} as listed)`, list(without));
      keepWithin(where, scope, 'r.namespace');
      return find(where, 'order by r.position', asOf);
    },
    reportsOfRollout: reports,
    async rolloutsById(scope, ids, asOf) {
      const where = new Where(select.dialect, asOf.position)
        .and(`r.id in (select value from ${each('?', 'text')} as listed)`, list(ids))
        .and('r.position <= ?1');
      keepWithin(where, scope, 'r.namespace');
      const found = new Map((await find(where, '', asOf)).map((each) => [each.id, each]));
      return ids.map((id) => found.get(id) ?? null);
    },
    rollouts: page,
  };
}
