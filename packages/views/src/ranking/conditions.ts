import { normalPackageName } from '@pedigree/compare';
import type { Instant } from '@pedigree/kernel';
import { type Recorded, recordedBetween } from '../events/recorded-between.ts';
import type { Name } from '../name.ts';
import { bindInstant } from '../reading/columns.ts';
import type { Dialect, ListedKind } from '../reading/dialect.ts';
import type { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { DatasetCondition, ParameterCondition, ReleaseCondition, TagCondition, VersionFilter } from './answer.ts';
import type { Condition } from './condition.ts';
import {
  datasetId,
  datasetName,
  parameterId,
  parameterName,
  repositoryId,
  repositoryName,
  versionId,
} from './names.ts';
import { ofApproval } from './of-approval.ts';

type FoundByIndex = Required<Pick<Condition, 'holds' | 'versions'>>;

/** What a filter says, condition by condition. */
export function conditionsOf(dialect: Dialect, filter: VersionFilter): readonly Condition[] {
  const { namespace, models, branches, commit, occurredFrom, occurredUntil, tags = [], parameters = [] } = filter;
  const { datasets = [], packages = [], approvedFor = [], versions, repository, recordedFrom, recordedUntil } = filter;
  return [
    ...(versions === undefined ? [] : [ofVersions(dialect, versions.map(versionId))]),
    ...(models === undefined ? [] : [ofModels(dialect, models)]),
    ...parameters.map((parameter) => ofParameter(parameter)),
    ...datasets.map(ofDataset),
    ...packages.map((each) => ofReleases(dialect, each)),
    ...tags.map(ofTag),
    ...approvedFor.map(ofApproval),
    ...(repository === undefined ? [] : [ofFacets(repositoryName, [repositoryId(repository)])]),
    ...(commit === undefined ? [] : [ofCommit(commit)]),
    ...(branches ? [ofBranches(branches)] : []),
    ...(namespace === undefined ? [] : [ofNamespace(namespace)]),
    ...(occurredFrom || occurredUntil ? [ofTimes(occurredFrom, occurredUntil)] : []),
    ...(recordedFrom || recordedUntil ? [ofRecording({ recordedFrom, recordedUntil })] : []),
  ];
}

/** Puts what holds, and what is told by the version itself. */
export function addConditions(
  where: Where,
  scope: Scope,
  filter: VersionFilter,
  conditions: readonly Condition[],
): void {
  where.and('x.position <= ?1');
  keepWithin(where, scope, 'x.namespace');
  const { withRetracted = false } = filter;
  for (const condition of conditions) where.and(condition.holds(where));
  if (withRetracted) return;
  where.and(`not exists (select 1 from model_retractions r where ${isVersion('r')} and r.retracted = 1
    and r.position = (select max(l.position) from model_retractions l where l.namespace = r.namespace
      and l.name = r.name and l.number = r.number and l.position <= ?1))`);
}

const isVersion = (alias: string) =>
  `${alias}.namespace = x.namespace and ${alias}.name = x.name and ${alias}.number = x.version_number`;

/** What a tag says that was said last. */
function ofTag({ key, value }: TagCondition): Condition {
  const isSo = (where: Where) => {
    const says = value === undefined ? 't.value is not null' : where.dialect.equalsLong('t.value', where.bind(value));
    return `t."key" = ${where.bind(key)} and ${says}`;
  };
  const isLast = `t.position = (select max(l.position) from model_tags l where l.namespace = t.namespace
    and l.name = t.name and l.number = t.number and l."key" = t."key" and l.position <= ?1)`;
  return {
    holds: (where) => `exists (select 1 from model_tags t where ${isVersion('t')} and ${isSo(where)} and ${isLast})`,
    counted: (where) => `select 1 from model_tags t where ${isSo(where)}`,
    versions: (where) => `select n."number" as version from model_tags t cross join ranked_versions n
      where ${isSo(where)} and ${isLast} and n.id = t.namespace || '/' || t.name || '@' || t.number`,
  };
}

/** By a range: behind the hex digits comes a `g`. */
function ofCommit(start: string): Condition {
  const isSo = (where: Where) => `v."commit" >= ${where.bind(start)} and v."commit" < ${where.bind(`${start}g`)}`;
  return {
    holds: (where) => `exists (select 1 from model_versions v where v.position = x.position and ${isSo(where)})`,
    counted: (where) => `select 1 from model_versions v where ${isSo(where)}`,
    versions: (where) => `select n."number" as version from model_versions v cross join ranked_versions n
      where ${isSo(where)} and n.id = v.namespace || '/' || v.name || '@' || v.number`,
  };
}

function ofBranches(branches: readonly string[]): Condition {
  const isSo = (where: Where, alias: string) => {
    const [branch = '', ...others] = branches;
    if (others.length === 0) return `${alias}.branch = ${where.bind(branch)}`;
    return `${alias}.branch in ${listed(where.dialect, where.bind(where.dialect.list(branches)))}`;
  };
  return {
    holds: (where) => isSo(where, 'x'),
    versions: (where) => `select n."number" as version from ranked_versions n where ${isSo(where, 'n')}`,
  };
}

/** By a range of the ids: behind a slash comes a nought. */
function ofNamespace(namespace: string): Condition {
  return {
    holds: (where) => `x.namespace = ${where.bind(namespace)}`,
    versions: (where) => `select n."number" as version from ranked_versions n
      where n.id >= ${where.bind(`${namespace}/`)} and n.id < ${where.bind(`${namespace}0`)}`,
  };
}

function ofTimes(from: Instant | undefined, until: Instant | undefined): Condition {
  const isSo = (where: Where, alias: string) =>
    [
      ...(from ? [`${alias}.occurred_at >= ${where.bind(bindInstant(from))}`] : []),
      ...(until ? [`${alias}.occurred_at < ${where.bind(bindInstant(until))}`] : []),
    ].join(' and ');
  return {
    holds: (where) => isSo(where, 'x'),
    versions: (where) => `select n."number" as version from ranked_versions n where ${isSo(where, 'n')}`,
  };
}

/** By the positions that were recorded then, which the log of events knows. */
function ofRecording(recorded: Recorded): Condition {
  const isSo = (where: Where) => recordedBetween(where, 'v', recorded);
  return {
    holds: (where) => `exists (select 1 from model_versions v where v.position = x.position and ${isSo(where)})`,
    counted: (where) => `select 1 from model_versions v where ${isSo(where)}`,
    versions: (where) => `select n."number" as version from model_versions v cross join ranked_versions n
      where ${isSo(where)} and n.id = v.namespace || '/' || v.name || '@' || v.number`,
  };
}

function ofVersions(dialect: Dialect, ids: readonly string[]): Condition {
  const find = (where: Where) => `select i."number" as version from ranked_versions i
    where i.id in ${listed(dialect, where.bind(dialect.list(ids)))}`;
  return { holds: (where) => `x."number" in (${find(where)})`, versions: find };
}

/** Each by a range of the ids: no name has an `@`, behind which an `A` comes next. */
function ofModels(dialect: Dialect, models: readonly Name[]): Condition {
  const names = models.map(({ namespace, name }) => `${namespace}/${name}`);
  const find = (
    where: Where,
  ) => `select m."number" as version from ${dialect.each(where.bind(dialect.list(names)), 'text')} w
      cross join ranked_versions m where m.id >= w.value || '@' and m.id < w.value || 'A'`;
  const [one] = models;
  if (!one || models.length > 1) return { holds: (where) => `x."number" in (${find(where)})`, versions: find };
  return {
    holds: (where) => `x.namespace = ${where.bind(one.namespace)} and x.name = ${where.bind(one.name)}`,
    versions: find,
  };
}

function ofDataset({ digest, ...dataset }: DatasetCondition): Condition {
  return ofFacets(datasetName(dataset), digest === undefined ? undefined : [datasetId(dataset, digest)]);
}

function ofParameter({ path, isThere = true, oneOf, ...bounds }: ParameterCondition): Condition {
  const name = parameterName(path);
  const numbers = oneOf?.filter((value) => typeof value === 'number');
  const others = oneOf?.filter((value) => typeof value !== 'number');
  const isBounded = Object.values(bounds).some((bound) => bound !== undefined);
  const found = [
    ...(numbers?.length === 0 ? [] : [ofAmounts(name, { ...bounds, oneOf: numbers })]),
    ...(isBounded || others?.length === 0
      ? []
      : [
          ofFacets(
            name,
            others?.map((value) => parameterId(path, value)),
          ),
        ]),
  ];
  const holds = (where: Where) => `(${found.map((each) => each.holds(where)).join(' or ') || '1 = 0'})`;
  if (!isThere) return { holds: (where) => `not ${holds(where)}` };
  return { holds, versions: (where) => found.map((each) => each.versions(where)).join(' union all ') || none };
}

const none = 'select 0 as version where 1 = 0';

const signs = [
  ['above', '>'],
  ['atLeast', '>='],
  ['below', '<'],
  ['atMost', '<='],
] as const;

/** A number of a name, and what is said of it. */
function ofAmounts(
  name: string,
  {
    oneOf,
    ...bounds
  }: Omit<ParameterCondition, 'path' | 'isThere' | 'oneOf'> & { readonly oneOf: readonly number[] | undefined },
): FoundByIndex {
  const said = (where: Where) =>
    [
      `f.name = ${nameIn(where, name)}`,
      ...(oneOf ? [`f.amount in ${listed(where.dialect, where.bind(where.dialect.list(oneOf)), 'real')}`] : []),
      ...signs.flatMap(([bound, sign]) => {
        const value = bounds[bound];
        return value === undefined ? [] : `f.amount ${sign} ${where.bind(value)}`;
      }),
    ].join(' and ');
  return {
    holds: (where) => `exists (select 1 from version_amounts f where f.version = x."number" and ${said(where)})`,
    versions: (where) => `select f.version as version from version_amounts f where ${said(where)}`,
  };
}

/** A facet of a name; one of these, where they are given. */
function ofFacets(name: string, ids: readonly string[] | undefined): FoundByIndex {
  const said = (where: Where) => {
    const listedIds = ids && listed(where.dialect, where.bind(where.dialect.list([...new Set(ids)])));
    const isOneOf = listedIds ? ` and f.facet in (select a."number" from facets a where a.id in ${listedIds})` : '';
    return `f.name = ${nameIn(where, name)}${isOneOf}`;
  };
  return {
    holds: (where) => `exists (select 1 from version_facets f where f.version = x."number" and ${said(where)})`,
    versions: (where) => `select f.version as version from version_facets f where ${said(where)}`,
  };
}

function nameIn(where: Where, name: string): string {
  return `(select n."number" from facet_names n where n.id = ${where.bind(name)})`;
}

function ofReleases(dialect: Dialect, { package: name, releases }: ReleaseCondition): Condition {
  const sets = (where: Where) => `(select p."set" from software_packages p
    where p.name = ${where.bind(normalPackageName(name))}
      and p.release in ${listed(dialect, where.bind(dialect.list(releases)), 'integer')})`;
  return {
    holds: (where) =>
      `exists (select 1 from software_uses u where u.position = x.position and u."set" in ${sets(where)})`,
    counted: (where) => `select 1 from software_uses u where u."set" in ${sets(where)}`,
    versions: (where) => `select n."number" as version from software_uses u cross join ranked_versions n
      where u."set" in ${sets(where)} and n.id = u.namespace || '/' || u.name || '@' || u.number`,
  };
}

function listed({ each }: Dialect, bound: string, kind: ListedKind = 'text'): string {
  return `(select value from ${each(bound, kind)} as listed)`;
}
