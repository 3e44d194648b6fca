import { columnsOf } from '../reading/columns.ts';
import type { RawRow } from '../reading/select.ts';
import type { ModelVersionFound, VersionLabelFound } from './answer.ts';
import { sayingOf } from './saying.ts';
import { modelTables } from './tables.ts';

const version = columnsOf(modelTables.model_versions, 'v', [
  'namespace',
  'name',
  'number',
  'branch',
  'position',
  'occurredAt',
  'recordedAt',
  'actor',
  'reason',
  'stated',
]);
const retraction = sayingOf(modelTables.model_retractions, 'r', 'retraction_');

/** The label of a version as known at ?1. */
export const labelColumn = `(select l.label from model_labels l where l.namespace = v.namespace and l.name = v.name
  and l.number = v.number and l.position <= ?1 order by l.position desc limit 1) as "label"`;

/** Columns of a version with its label and its retraction as known at ?1. */
export const versionColumns = `${version.sql}, ${retraction.sql}, ${labelColumn}`;

/** Joined to `model_versions v`. */
export const versionJoins = `left join model_retractions r
  on r.namespace = v.namespace and r.name = v.name and r.number = v.number and r.retracted = 1
  and r.position = (select max(x.position) from model_retractions x where x.namespace = v.namespace
    and x.name = v.name and x.number = v.number and x.position <= ?1)`;

export function readVersion(raw: RawRow): ModelVersionFound {
  return { ...version.read(raw), ...readLabel(raw), retraction: retraction.read(raw) };
}

export function readLabel({ label }: RawRow): VersionLabelFound {
  return { label: typeof label === 'string' ? label : null };
}
