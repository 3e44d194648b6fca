import type { AsOf } from '../as-of.ts';
import type { VersionKey } from '../name.ts';
import { columnsOf } from '../reading/columns.ts';
import type { RawRow, Select } from '../reading/select.ts';
import { bindVersions, placeMany, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { ApprovalFound, EvaluationFound, JudgementFound } from './answer.ts';
import { modelTables } from './tables.ts';

/** The tags of each version, as known: the latest value of a key counts. */
export function findTagsOfVersions(select: Select, scope: Scope, keys: readonly VersionKey[], asOf: AsOf) {
  const where = ofVersions(select, 't', keys, asOf)
    .and('t.value is not null')
    .and(`t.position = (select max(x.position) from model_tags x where x.namespace = t.namespace and x.name = t.name
      and x.number = t.number and x.key = t.key and x.position <= ?1)`);
  const sql = `t."key" as "key", t.value as "value" from wanted w cross join model_tags t`;
  return find(select, 'tagsOfVersions', keepWithin(where, scope, 't.namespace'), sql, 't."key"', keys, (raw) => ({
    key: String(raw.key),
    value: String(raw.value),
  }));
}

/** The aliases that point at each version, as known. */
export function findAliasesOfVersions(select: Select, scope: Scope, keys: readonly VersionKey[], asOf: AsOf) {
  const where = ofVersions(select, 'a', keys, asOf).and(`a.position = (select max(x.position) from model_aliases x
    where x.namespace = a.namespace and x.name = a.name and x.alias = a.alias and x.position <= ?1)`);
  const sql = `a.alias as "alias" from wanted w cross join model_aliases a`;
  return find(select, 'aliasesOfVersions', keepWithin(where, scope, 'a.namespace'), sql, 'a.alias', keys, (raw) =>
    String(raw.alias),
  );
}

const evaluation = columnsOf(modelTables.model_evaluations, 'e', ['position', 'occurredAt', 'actor', 'stated']);

/** The evaluations of each version, in the order of recording. */
export function findEvaluationsOfVersions(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<EvaluationFound[][]> {
  const where = ofVersions(select, 'e', keys, asOf).and('e.position <= ?1');
  const sql = `${evaluation.sql} from wanted w cross join model_evaluations e`;
  const kept = keepWithin(where, scope, 'e.namespace');
  return find(select, 'evaluationsOfVersions', kept, sql, 'e.position', keys, evaluation.read);
}

const judgement = columnsOf(modelTables.model_judgements, 'j', [
  'position',
  'occurredAt',
  'actor',
  'reason',
  'environment',
  'recordedBy',
]);

/** What holds of each version: the latest word of each for an environment, or for all, unless that took one back. */
export function findApprovalsOfVersions(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<ApprovalFound[][]> {
  const where = ofVersions(select, 'j', keys, asOf)
    .and('j.verdict is not null')
    .and(`j.position = (select max(x.position) from model_judgements x where x.namespace = j.namespace
      and x.name = j.name and x.number = j.number and x.actor_id = j.actor_id
      and coalesce(x.recorded_by_id, '') = coalesce(j.recorded_by_id, '')
      and coalesce(x.environment, '') = coalesce(j.environment, '') and x.position <= ?1)`);
  const sql = `${judgement.sql}, j.verdict as "verdict" from wanted w cross join model_judgements j`;
  const kept = keepWithin(where, scope, 'j.namespace');
  return find(select, 'approvalsOfVersions', kept, sql, 'j.position', keys, (raw) => ({
    ...judgement.read(raw),
    verdict: readVerdict(raw),
  }));
}

/** All that was ever said for or against each version, in the order of recording: what held at any position before follows. */
export function findJudgementsOfVersions(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<JudgementFound[][]> {
  const where = ofVersions(select, 'j', keys, asOf).and('j.position <= ?1');
  const sql = `${judgement.sql}, j.verdict as "verdict" from wanted w cross join model_judgements j`;
  const kept = keepWithin(where, scope, 'j.namespace');
  return find(select, 'judgementsOfVersions', kept, sql, 'j.position', keys, (raw) => ({
    ...judgement.read(raw),
    verdict: raw.verdict === null ? null : readVerdict(raw),
  }));
}

function readVerdict({ verdict }: RawRow): ApprovalFound['verdict'] {
  return verdict === 'APPROVED' ? 'APPROVED' : 'REJECTED';
}

function ofVersions({ dialect }: Select, alias: string, keys: readonly VersionKey[], asOf: AsOf): Where {
  const condition = `${alias}.namespace = w.namespace and ${alias}.name = w.name and ${alias}.number = w.number`;
  return new Where(dialect, asOf.position, bindVersions(dialect, keys)).and(condition);
}

async function find<Item>(
  select: Select,
  title: string,
  where: Where,
  columnsAndTables: string,
  order: string,
  keys: readonly VersionKey[],
  read: (raw: RawRow) => Item,
): Promise<Item[][]> {
  const rows = await select.all(
    `/* ${title} */ ${wantedVersions(select.dialect)}
     select w.place, ${columnsAndTables} ${where.sql} order by w.place, ${order}`,
    ...where.bindings,
  );
  return placeMany(rows, keys.length, read);
}
