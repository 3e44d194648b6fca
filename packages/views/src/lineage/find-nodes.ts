import type { Json, Reference, VersionSelector } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import type { Dialect } from '../reading/dialect.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { isInScope, keepWithin, type Scope } from '../scope.ts';
import { everServed, servesNow } from '../serving/ever-served.ts';
import { type CommitAsked, type LineageNodeFound, lineageKinds, type VersionNodeFilter } from './answer.ts';
import { referenceTo } from './node-of.ts';

/** Numbers of the versions of a model that a selector means. */
export type NumbersOf = (model: Name, version: VersionSelector) => Promise<readonly number[]>;

/** The nodes that a reference means, by number. `numbersOf` resolves what only the models view knows. */
export async function findNodesOf(
  select: Select,
  scope: Scope,
  reference: Reference,
  numbersOf: NumbersOf,
  { position }: AsOf,
): Promise<readonly number[]> {
  if (!isInScope(scope, reference.namespace)) return [];
  const { sql, bindings } = await meaningOf(select.dialect, reference, numbersOf);
  const rows = await select.arrays(
    `/* lineageNodesOf */ select n.number from lineage_nodes n where (${sql}) and n.position <= ?1 order by n.number`,
    position,
    ...bindings,
  );
  return rows.map(([number]) => Number(number));
}

/** The nodes of commits, by number: by a range, behind the hex digits comes a `g`. */
export async function findNodesOfCommit(
  select: Select,
  scope: Scope,
  { start, repository }: CommitAsked,
  { position }: AsOf,
): Promise<readonly number[]> {
  const ofRepository = repository && `code:${repository.namespace}/${repository.name}@`;
  const [column, begins] = [ofRepository === undefined ? 'digest' : 'identity', `${ofRepository ?? ''}git:${start}`];
  const where = new Where(select.dialect, position)
    .and(`n.${column} >= ? and n.${column} < ?`, begins, `${begins}g`)
    .and(`n.kind = ${lineageKinds.indexOf('code')} and n.position <= ?1`);
  keepWithin(where, scope, 'n.namespace');
  const rows = await select.arrays(
    `/* lineageNodesOfCommit */ select n.number from lineage_nodes n ${where.sql} order by n.number`,
    ...where.bindings,
  );
  return rows.map(([number]) => Number(number));
}

interface Meaning {
  readonly sql: string;
  readonly bindings: readonly string[];
}

const nothing: Meaning = { sql: 'false', bindings: [] };

async function meaningOf(dialect: Dialect, reference: Reference, numbersOf: NumbersOf): Promise<Meaning> {
  const { kind, namespace, name, version } = reference;
  const path = `${kind}:${namespace}/${name}`;
  switch (kind) {
    case 'environment':
      return nothing;
    case 'run':
      return identified(dialect, [path]);
    case 'artifact':
      return {
        sql: 'n.identity = ?2 or (n.digest = ?3 and n.namespace = ?4 and n.kind = 0)',
        bindings: [path, name, namespace],
      };
    case 'code':
      if (!version) return allOf(path);
      return version.by === 'digest' ? identified(dialect, [`${path}@${version.digest}`]) : nothing;
    case 'dataset':
      if (!version) return allOf(path);
      if (version.by === 'digest') return identified(dialect, [`${path}@${version.digest}`]);
      if (version.by !== 'number') return nothing;
      return { sql: 'n.alias = ?2 and n.version_position <= ?1', bindings: [`${path}@${version.number}`] };
    case 'model':
      if (!version) return allOf(path);
      return identified(dialect, [
        ...(await numbersOf({ namespace, name }, version)).map((number) =>
          referenceTo('model', { namespace, name, number }),
        ),
        ...(version.by === 'digest' ? [`${path}@${version.digest}`] : []),
      ]);
  }
}

function identified({ each, list }: Dialect, identities: readonly string[]): Meaning {
  const sql = `n.identity in (select value from ${each('?2', 'text')} as listed)`;
  return { sql, bindings: [list(identities)] };
}

/** No name has an `@`, and `A` is the letter behind it. */
function allOf(path: string): Meaning {
  return { sql: 'n.identity >= ?2 and n.identity < ?3', bindings: [`${path}@`, `${path}A`] };
}

/** What became known at a position of its own, as known at ?1. */
const known = (column: string, position: string) => `case when n.${position} <= ?1 then n.${column} end`;

const columns = `n.number, n.kind, n.namespace, n.name, n.digest, ${known('label', 'label_position')},
  ${known('version_number', 'version_position')}, ${known('stated', 'stated_position')}`;

export async function findNodesByNode(
  select: Select,
  scope: Scope,
  nodes: readonly number[],
  { position }: AsOf,
): Promise<readonly LineageNodeFound[]> {
  const where = new Where(select.dialect, position, select.dialect.list(nodes))
    .and('n.number = w.value')
    .and('n.position <= ?1');
  keepWithin(where, scope, 'n.namespace');
  const rows = await select.arrays(
    `/* lineageNodesByNode */ select ${columns}
     from ${select.dialect.each('?2', 'integer')} w cross join lineage_nodes n ${where.sql} order by w.key`,
    ...where.bindings,
  );
  return rows.map(read);
}

/** Of some nodes the first model versions for which all that is said holds, in the order asked. */
export async function findVersionNodes(
  select: Select,
  scope: Scope,
  nodes: readonly number[],
  { namespace, served, first }: VersionNodeFilter,
  { position }: AsOf,
): Promise<readonly LineageNodeFound[]> {
  const where = new Where(select.dialect, position, select.dialect.list(nodes))
    .and('n.number = w.value and n.position <= ?1')
    .and('n.kind = ?', lineageKinds.indexOf('model'));
  keepWithin(where, scope, 'n.namespace');
  if (namespace !== undefined) where.and('n.namespace = ?', namespace);
  const version = { namespace: 'n.namespace', model: 'n.name', number: 'n.version_number' };
  if (served) where.and(served === 'ever' ? everServed(version) : servesNow(version));
  const rows = await select.arrays(
    `/* versionNodes */ select ${columns}
     from ${select.dialect.each('?2', 'integer')} w cross join lineage_nodes n ${where.sql}
     order by w.key limit ${where.bind(first)}`,
    ...where.bindings,
  );
  return rows.map(read);
}

/** Only a dataset version or bytes have a digest that others may have. */
export async function findSameBytes(
  select: Select,
  scope: Scope,
  nodes: readonly number[],
  { position }: AsOf,
): Promise<readonly number[]> {
  const listed = select.dialect.each('?2', 'integer');
  const where = new Where(select.dialect, position, select.dialect.list(nodes))
    .and('n.number = w.value and n.position <= ?1 and n.kind in (0, 4)')
    .and('s.digest = n.digest and s.kind = 0 and s.position <= ?1')
    .and(`s.number not in (select value from ${listed} as excluded)`);
  keepWithin(where, scope, 's.namespace');
  const rows = await select.arrays(
    `/* datasetsOfSameBytes */ select distinct s.number
     from ${listed} w cross join lineage_nodes n cross join lineage_nodes s ${where.sql} order by s.number limit 1000`,
    ...where.bindings,
  );
  return rows.map(([number]) => Number(number));
}

/** In the order of {@link columns}, as the projector wrote them. */
function read(row: readonly unknown[]): LineageNodeFound {
  const [number, kind, namespace, name, digest, label, version, stated] = row;
  const kindFound = lineageKinds[Number(kind)];
  if (!kindFound) throw new RangeError(`required: a kind of node; came: ${kind}`);
  return {
    node: Number(number),
    kind: kindFound,
    namespace: String(namespace),
    name: String(name),
    digest: textOrNull(digest),
    label: textOrNull(label),
    number: version === null ? null : Number(version),
    stated: readStated(stated),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readStated(value: unknown): Json | null {
  return typeof value === 'string' ? JSON.parse(value) : null;
}
