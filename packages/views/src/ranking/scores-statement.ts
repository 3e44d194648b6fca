import type { AsOf } from '../as-of.ts';
import { readInstant, readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import type { Scope } from '../scope.ts';
import type { ScoreDirection, ScoreFound, ScoreKey, VersionFilter } from './answer.ts';
import { addConditions, type Condition } from './conditions.ts';
import type { Series } from './find-series.ts';

/** Scores of what, and of which versions. */
export interface ScoresAsked {
  readonly scope: Scope;
  readonly series: Series;
  readonly filter: VersionFilter;
  readonly conditions: readonly Condition[];
  readonly asOf: AsOf;
}

/** Which of them, and how they are come by. */
export interface ScoresPart {
  /** Numbers from the best to the worst, or what is NaN by the versions; or both, which no index has in order. */
  readonly of: 'numbers' | 'NaN' | 'both';
  /** Left out: in no order. */
  readonly direction?: ScoreDirection;
  readonly after?: ScoreKey;
  /** No number that is worse. */
  readonly bound?: number;
  /** Left out: along the scores in their order. Else from the versions for which this may hold. */
  readonly gathered?: Condition;
  readonly limit?: number;
}

/** Scores that count, which is the newest of each version, as known. */
export async function selectScores(
  select: Select,
  asked: ScoresAsked,
  part: ScoresPart,
): Promise<readonly ScoreFound[]> {
  const { dialect } = select;
  const { series, asOf } = asked;
  const numbers = [...series.keys()];
  const where = new Where(dialect, asOf.position);
  const oneOf = (alias: string) => inSeries(where, alias, numbers);
  where.and('x."number" = s.version').and('s.position <= ?1');
  restrict(where, part);
  addConditions(where, asked.scope, asked.filter, asked.conditions);
  // By x, so that it is looked for once all else holds.
  where.and(`not exists (select 1 from scores n where n.version = x."number" and ${oneOf('n')} and n.position <= ?1
    and (n.occurred_at > s.occurred_at or (n.occurred_at = s.occurred_at and n.position > s.position)))`);
  const { gathered } = part;
  const from = gathered
    ? `(select distinct g.version from (${gathered.versions?.(where)}) as g) d cross join scores s`
    : fromSeries(where, numbers);
  if (gathered) where.and(`s.version = d.version and ${oneOf('s')}`);
  const limit = part.limit === undefined ? '' : `limit ${where.bind(part.limit)}`;
  const rows = await select.arrays(
    `/* scores */ select ${columns} from ${from} cross join ranked_versions x ${where.sql} ${orderOf(part)} ${limit}`,
    ...where.bindings,
  );
  return rows.map((row) => readScore(row, series));
}

const columns = `s.value as value, s.version as version, s.series as series, s.position as position,
  s.occurred_at as occurred_at, x.namespace as namespace, x.name as name, x.version_number as number`;

function readScore(row: readonly unknown[], series: Series): ScoreFound {
  const [value, version, of, position, occurredAt, namespace, name, number] = row;
  return {
    key: { namespace: String(namespace), name: String(name), number: Number(number) },
    version: Number(version),
    score: value === null ? Number.NaN : Number(value),
    dataset: series.get(Number(of)) ?? null,
    position: readPosition(position),
    occurredAt: readInstant(occurredAt),
  };
}

/** The scores `s` of each series by the index: those of one come in its order. */
function fromSeries(where: Where, numbers: readonly number[]): string {
  const [one = 0] = numbers;
  if (numbers.length === 1) {
    where.and('s.series = ?', one);
    return 'scores s';
  }
  where.and('s.series = w.value');
  return `${listSeries(where, numbers)} w cross join scores s`;
}

/** Series as a table of their numbers. */
export function listSeries(where: Where, numbers: readonly number[]): string {
  const { dialect } = where;
  return dialect.each(where.bind(dialect.list(numbers)), 'integer');
}

/** One series is found by the index; of many each row is asked. */
function inSeries(where: Where, alias: string, numbers: readonly number[]): string {
  const [one] = numbers;
  if (one !== undefined && numbers.length === 1) return `${alias}.series = ${where.bind(one)}`;
  return `${where.dialect.aside(`${alias}.series`)} in (select value from ${listSeries(where, numbers)} as listed)`;
}

/** Of the scores `s` those of a part, behind where an earlier page ended. */
export function restrict(where: Where, { of, direction, after, bound }: ScoresPart): void {
  const worse = direction === 'HIGHER' ? '<' : '>';
  const better = direction === 'HIGHER' ? '>' : '<';
  if (of !== 'both') where.and(`s.value is ${of === 'NaN' ? '' : 'not '}null`);
  if (bound !== undefined) where.and(`s.value ${better}= ?`, bound);
  if (after === undefined) return;
  const { score, version } = after;
  if (Number.isNaN(score)) where.and('s.value is null and s.version > ?', version);
  else if (of !== 'NaN') {
    const value = where.bind(score);
    const behind = `s.value ${worse}= ${value} and (s.value ${worse} ${value} or s.version > ${where.bind(version)})`;
    where.and(of === 'both' ? `(s.value is null or ${behind})` : behind);
  }
}

/** Of equal scores the version that was recorded first stands first. */
function orderOf({ of, direction }: ScoresPart): string {
  if (of === 'NaN') return 'order by s.version';
  if (direction === undefined) return '';
  const last = of === 'both' ? 'case when s.value is null then 1 else 0 end, ' : '';
  return `order by ${last}s.value ${direction === 'HIGHER' ? 'desc' : 'asc'}, s.version`;
}
