import { bindInstant } from '../reading/columns.ts';
import type { Dialect } from '../reading/dialect.ts';
import type { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import { normalPackageName } from '../software/package-name.ts';
import type { DatasetCondition, ParameterCondition, ReleaseCondition, VersionFilter } from './answer.ts';
import { datasetId, datasetName, parameterId, parameterName, versionId } from './names.ts';

/** A condition on a version `x` of `ranked_versions`, as known at ?1. */
export interface Condition {
  readonly holds: (where: Where) => string;
  /** A statement of the versions for which it may hold, where an index finds them. */
  readonly versions?: (where: Where) => string;
}

/** What a filter says, condition by condition. */
export function conditionsOf(dialect: Dialect, filter: VersionFilter): readonly Condition[] {
  const { models, parameters = [], datasets = [], packages = [], versions } = filter;
  return [
    ...(versions === undefined ? [] : [ofVersions(dialect, versions.map(versionId))]),
    ...(models === undefined ? [] : [ofModels(dialect, models)]),
    ...parameters.map((parameter) => ofParameter(parameter)),
    ...datasets.map(ofDataset),
    ...packages.map((each) => ofReleases(dialect, each)),
  ];
}

/** Puts what is told by the version itself, and what no index finds. */
export function addConditions(
  where: Where,
  scope: Scope,
  filter: VersionFilter,
  conditions: readonly Condition[],
): void {
  const { dialect } = where;
  where.and('x.position <= ?1');
  keepWithin(where, scope, 'x.namespace');
  const { namespace, branches, commit, tags = [], withRetracted = false } = filter;
  if (namespace !== undefined) where.and('x.namespace = ?', namespace);
  const [branch = '', ...others] = branches ?? [];
  if (branches && others.length === 0) where.and('x.branch = ?', branch);
  else if (branches) where.and(`x.branch in ${listed(dialect, '?')}`, dialect.list(branches));
  if (commit !== undefined) where.and(`substr(x."commit", 1, ${commit.length}) = ?`, commit);
  const bounds = [
    ['x.occurred_at >= ?', filter.occurredFrom],
    ['x.occurred_at < ?', filter.occurredUntil],
    ['x.recorded_at >= ?', filter.recordedFrom],
    ['x.recorded_at < ?', filter.recordedUntil],
  ] as const;
  for (const [bound, instant] of bounds) if (instant !== undefined) where.and(bound, bindInstant(instant));
  for (const condition of conditions) where.and(condition.holds(where));
  for (const { key, value } of tags) {
    const isSo = value === undefined ? 't.value is not null' : `t.value = ${where.bind(value)}`;
    where.and(`exists (select 1 from model_tags t where ${isVersion('t')} and t."key" = ${where.bind(key)}
      and ${isSo} and t.position = (select max(l.position) from model_tags l where l.namespace = t.namespace
        and l.name = t.name and l.number = t.number and l."key" = t."key" and l.position <= ?1))`);
  }
  if (withRetracted) return;
  where.and(`not exists (select 1 from model_retractions r where ${isVersion('r')} and r.retracted = 1
    and r.position = (select max(l.position) from model_retractions l where l.namespace = r.namespace
      and l.name = r.name and l.number = r.number and l.position <= ?1))`);
}

const isVersion = (alias: string) =>
  `${alias}.namespace = x.namespace and ${alias}.name = x.name and ${alias}.number = x.version_number`;

function ofVersions(dialect: Dialect, ids: readonly string[]): Condition {
  const find = (where: Where) => `select i."number" as version from ranked_versions i
    where i.id in ${listed(dialect, where.bind(dialect.list(ids)))}`;
  return { holds: (where) => `x."number" in (${find(where)})`, versions: find };
}

/** Each by its own seek of the index. */
function ofModels(
  dialect: Dialect,
  models: readonly { readonly namespace: string; readonly name: string }[],
): Condition {
  const find = (where: Where) => {
    const bound = where.bind(dialect.list(models.map(({ namespace, name }) => [namespace, name])));
    return `select m."number" as version from (${dialect.rows(bound, { namespace: 'text', name: 'text' })}) w
      cross join ranked_versions m where m.namespace = w.namespace and m.name = w.name`;
  };
  const [one] = models;
  if (!one || models.length > 1) return { holds: (where) => `x."number" in (${find(where)})`, versions: find };
  return {
    holds: (where) => `x.namespace = ${where.bind(one.namespace)} and x.name = ${where.bind(one.name)}`,
    versions: find,
  };
}

function ofParameter(condition: ParameterCondition): Condition {
  const { path, oneOf, above, atLeast, below, atMost, isThere = true } = condition;
  const bounds = [
    ['>', above],
    ['>=', atLeast],
    ['<', below],
    ['<=', atMost],
  ] as const;
  const found = ofFacets(parameterName(path), (where) => [
    ...(oneOf ? [isOneOf(where, [...new Set(oneOf.map((value) => parameterId(path, value)))])] : []),
    ...bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : `a.amount ${sign} ${where.bind(bound)}`)),
  ]);
  return isThere ? found : { holds: (where) => `not ${found.holds(where)}` };
}

function ofDataset({ digest, ...dataset }: DatasetCondition): Condition {
  return ofFacets(datasetName(dataset), (where) =>
    digest === undefined ? [] : [isOneOf(where, [datasetId(dataset, digest)])],
  );
}

function isOneOf(where: Where, ids: readonly string[]): string {
  return `a.id in ${listed(where.dialect, where.bind(where.dialect.list(ids)))}`;
}

/** A facet of a name, and what is said of it as `a`. */
function ofFacets(name: string, said: (where: Where) => readonly string[]): Condition {
  const named = (where: Where) => `(select n."number" from facet_names n where n.id = ${where.bind(name)})`;
  const and = (where: Where) =>
    said(where)
      .map((condition) => ` and ${condition}`)
      .join('');
  return {
    holds: (where) => `exists (select 1 from version_facets f cross join facets a
      where f.version = x."number" and f.name = ${named(where)} and a."number" = f.facet${and(where)})`,
    versions: (where) => `select f.version as version from facets a cross join version_facets f
      where a.name = ${named(where)} and f.facet = a."number"${and(where)}`,
  };
}

function ofReleases(dialect: Dialect, { package: name, releases }: ReleaseCondition): Condition {
  const sets = (where: Where) => `(select p."set" from software_packages p
    where p.name = ${where.bind(normalPackageName(name))}
      and p.release in ${listed(dialect, where.bind(dialect.list(releases)), 'integer')})`;
  return {
    holds: (where) =>
      `exists (select 1 from software_uses u where u.position = x.position and u."set" in ${sets(where)})`,
    versions: (where) => `select n."number" as version from software_uses u cross join ranked_versions n
      where u."set" in ${sets(where)} and n.position = u.position`,
  };
}

function listed({ each }: Dialect, bound: string, kind: 'text' | 'integer' = 'text'): string {
  return `(select value from ${each(bound, kind)} as listed)`;
}
