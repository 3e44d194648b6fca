import { sayingOf } from '../models/saying.ts';
import { columnsOf } from '../reading/columns.ts';
import type { RawRow } from '../reading/select.ts';
import type { DatasetVersionFound } from './answer.ts';
import { datasetRetractions, datasetSightings, datasetVersions } from './row.ts';
import { rankOf } from './statement-rank.ts';

const version = columnsOf(datasetVersions, 'v', [
  'namespace',
  'name',
  'number',
  'digest',
  'position',
  'occurredAt',
  'recordedAt',
  'actor',
  'reason',
  'stated',
]);
const retraction = sayingOf(datasetRetractions, 'r', 'retraction_');

/** What a sighting of `v` may tell before its recording does, and which can. */
const tellers = {
  recipe: 's.has_recipe = 1',
  derivedFrom: 's.has_sources = 1',
  size: 's.has_size = 1',
  files: 's.has_files = 1',
} as const;
type Told = keyof typeof tellers;

const sightingOf = (told: Told) => columnsOf(datasetSightings, told, ['rank', 'stated'], `${told}_`);
const earliest = columnsOf(
  datasetSightings,
  'earliest',
  ['occurredAt', 'actor', 'reason', 'rank', 'stated'],
  'earliest_',
);
const sightings = {
  recipe: sightingOf('recipe'),
  derivedFrom: sightingOf('derivedFrom'),
  size: sightingOf('size'),
  files: sightingOf('files'),
};

/** The earliest of the sightings that can tell it, as known at ?1. */
function joinSighting(alias: string, canTell: string): string {
  return `left join dataset_sightings ${alias} on ${alias}.position = (select s.position from dataset_sightings s
    where ${canTell} and s.namespace = v.namespace and s.name = v.name and s.number = v.number
      and s.position <= ?1 order by s.rank, s.position limit 1)`;
}

/** Columns of a version with its retraction and its earliest statements as known at ?1. */
export const versionColumns = [version, retraction, earliest, ...Object.values(sightings)]
  .map(({ sql }) => sql)
  .join(', ');

/** Joined to `dataset_versions v`. Most versions have no sighting, and then there is nothing more to look for. */
export const versionJoins = `left join dataset_retractions r
  on r.namespace = v.namespace and r.name = v.name and r.number = v.number and r.retracted = 1
  and r.position = (select max(x.position) from dataset_retractions x where x.namespace = v.namespace
    and x.name = v.name and x.number = v.number and x.position <= ?1)
  ${joinSighting('earliest', 'true')}
  ${Object.entries(tellers)
    .map(([told, canTell]) => joinSighting(told, `earliest.position is not null and ${canTell}`))
    .join(' ')}`;

export function readVersion(raw: RawRow): DatasetVersionFound {
  const recorded = version.read(raw);
  const sighting = raw.earliest_rank === null ? null : earliest.read(raw);
  const rank = sighting ? rankOf(recorded.occurredAt, recorded.stated) : '';
  const { occurredAt, actor, reason, stated } = sighting && sighting.rank < rank ? sighting : recorded;
  /** What the earliest statement that tells it says. */
  const earliestOf = (told: Told) => {
    if (raw[`${told}_rank`] === null) return recorded.stated;
    const found = sightings[told].read(raw);
    return recorded.stated[told] === undefined || found.rank < rank ? found.stated : recorded.stated;
  };
  const { heldBy: _by, pastUnknown: _past, recipe: _recipe, derivedFrom: _sources, ...content } = recorded.stated;
  const { recipe } = earliestOf('recipe');
  const { derivedFrom } = earliestOf('derivedFrom');
  const { size } = earliestOf('size');
  const { files } = earliestOf('files');
  return {
    ...recorded,
    occurredAt,
    actor,
    reason,
    heldBy: stated.heldBy ?? null,
    pastUnknown: stated.pastUnknown ?? false,
    stated: {
      ...content,
      ...(recipe && { recipe }),
      ...(derivedFrom && { derivedFrom }),
      ...(size !== undefined && { size }),
      ...(files !== undefined && { files }),
    },
    retraction: retraction.read(raw),
  };
}
