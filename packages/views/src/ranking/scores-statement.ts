import type { AsOf } from '../as-of.ts';
import { readInstant, readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import type { Scope } from '../scope.ts';
import type { ScoreDirection, ScoreFound, ScoreKey, VersionFilter } from './answer.ts';
import type { Condition } from './condition.ts';
import { addConditions } from './conditions.ts';
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
  /** Numbers from the best to the worst, or what is NaN by the versions; or both, which come in no order. */
  readonly of: 'numbers' | 'NaN' | 'both';
  /** Left out, numbers come in no order. */
  readonly direction?: ScoreDirection;
  readonly after?: ScoreKey;
  /** No number that is worse. */
  readonly bound?: number;
  /** Left out: along the scores in their order. Else from the versions for which this holds. */
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
  const { gathered } = part;
  // What is walked along is all in an index: the rest of a score is read where the version is one that is asked for.
  const along = gathered ? 's' : 'w';
  where.and(`x."number" = ${gathered ? 'd' : 'w'}.version`).and(`${along}.position <= ?1`);
  restrict(where, part, along);
  addConditions(
    where,
    asked.scope,
    asked.filter,
    asked.conditions.filter((condition) => condition !== gathered),
  );
  // By x, so that it is looked for once all else holds.
  where.and(`not exists (select 1 from scores n where n.version = x."number" and ${oneOf('n')} and n.position <= ?1
    and (n.occurred_at > s.occurred_at or (n.occurred_at = s.occurred_at and n.position > s.position)))`);
  if (gathered) where.and(`s.version = x."number" and ${oneOf('s')}`);
  else where.and('s.version = w.version and s.series = w.series and s.position = w.position');
  const from = gathered
    ? `(select g.version from (${gathered.versions?.(where)}) as g group by g.version) d cross join ranked_versions x cross join scores s`
    : `${fromSeries(where, numbers)} cross join ranked_versions x cross join scores s`;
  const limit = part.limit === undefined ? '' : `limit ${where.bind(part.limit)}`;
  const rows = await select.arrays(
    `/* scores */ select ${columns} from ${from} ${where.sql} ${orderOf(part, along)} ${limit}`,
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

/** The scores `w` of each series by the index: those of one come in its order. */
function fromSeries(where: Where, numbers: readonly number[]): string {
  const [one = 0] = numbers;
  if (numbers.length === 1) {
    where.and('w.series = ?', one);
    return 'scores w';
  }
  where.and('w.series = l.value');
  return `${listSeries(where, numbers)} l cross join scores w`;
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

/** Of the scores of a name in the statement those of a part, behind where an earlier page ended. */
export function restrict(where: Where, { of, direction, after, bound, gathered }: ScoresPart, alias = 's'): void {
  const worse = direction === 'HIGHER' ? '<' : '>';
  const better = direction === 'HIGHER' ? '>' : '<';
  const column = `${alias}.value`;
  // Of a version that is known already its few scores are looked at, not the many that are as good.
  const value = gathered ? where.dialect.aside(column) : column;
  if (of !== 'both') where.and(`${value} is ${of === 'NaN' ? '' : 'not '}null`);
  if (bound !== undefined) where.and(`${value} ${better}= ?`, bound);
  if (after === undefined) return;
  const { score, version } = after;
  if (Number.isNaN(score)) where.and(`${value} is null and ${alias}.version > ?`, version);
  else if (of !== 'NaN') {
    const last = where.bind(score);
    const isBehind = `${value} ${worse}= ${last} and (${value} ${worse} ${last} or ${alias}.version > ${where.bind(version)})`;
    where.and(isBehind);
  }
}

/** Of equal scores the version that was recorded first stands first. */
function orderOf({ of, direction }: ScoresPart, along: string): string {
  if (of === 'NaN') return `order by ${along}.version`;
  if (direction === undefined) return '';
  return `order by ${along}.value ${direction === 'HIGHER' ? 'desc' : 'asc'}, ${along}.version`;
}
