import { sayingOf } from '../models/saying.ts';
import { columnsOf } from '../reading/columns.ts';
import type { RawRow } from '../reading/select.ts';
import type { DatasetVersionFound } from './answer.ts';
import { datasetRetractions, datasetSightings, datasetVersions } from './row.ts';

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

/** What a sighting of `v` may tell better than its recording, and which can. */
const tellers = { earliest: 'true', recipe: 's.has_recipe = 1', sources: 's.has_sources = 1' } as const;
type Teller = keyof typeof tellers;

const sightingAs = (teller: Teller) =>
  columnsOf(datasetSightings, teller, ['occurredAt', 'actor', 'reason', 'stated'], `${teller}_`);
const sightings = { earliest: sightingAs('earliest'), recipe: sightingAs('recipe'), sources: sightingAs('sources') };

/** The earliest of them as known at ?1; of one time that with the least commit, as the decider has it. */
function joinSighting(teller: Teller): string {
  return `left join dataset_sightings ${teller} on ${teller}.position = (select s.position from dataset_sightings s
    where s.namespace = v.namespace and s.name = v.name and s.number = v.number and ${tellers[teller]}
      and s.position <= ?1 order by s.occurred_at, s.held_by is null, s.held_by, s.position limit 1)`;
}

/** Columns of a version with its retraction and its earliest statements as known at ?1. */
export const versionColumns = [version, retraction, ...Object.values(sightings)].map(({ sql }) => sql).join(', ');

/** Joined to `dataset_versions v`. */
export const versionJoins = `left join dataset_retractions r
  on r.namespace = v.namespace and r.name = v.name and r.number = v.number and r.retracted = 1
  and r.position = (select max(x.position) from dataset_retractions x where x.namespace = v.namespace
    and x.name = v.name and x.number = v.number and x.position <= ?1)
  ${joinSighting('earliest')} ${joinSighting('recipe')} ${joinSighting('sources')}`;

export function readVersion(raw: RawRow): DatasetVersionFound {
  const recorded = version.read(raw);
  /** The statement that tells it: a sighting only where it comes before the recording. */
  const teller = (name: Teller, isRecorded: boolean) => {
    const sighting = raw[`${name}_stated`] === null ? null : sightings[name].read(raw);
    return sighting && (!isRecorded || precedes(sighting, recorded)) ? sighting : recorded;
  };
  const { occurredAt, actor, reason, stated } = teller('earliest', true);
  const { heldBy: _, recipe: recordedRecipe, derivedFrom: recordedSources, ...content } = recorded.stated;
  const { recipe } = teller('recipe', recordedRecipe !== undefined).stated;
  const { derivedFrom } = teller('sources', recordedSources !== undefined).stated;
  return {
    ...recorded,
    occurredAt,
    actor,
    reason,
    heldBy: stated.heldBy ?? null,
    stated: { ...content, ...(recipe && { recipe }), ...(derivedFrom && { derivedFrom }) },
    retraction: retraction.read(raw),
  };
}

interface Said {
  readonly occurredAt: string;
  readonly stated: { readonly heldBy?: { readonly commit: string } };
}

function precedes(sighting: Said, recorded: Said): boolean {
  if (sighting.occurredAt !== recorded.occurredAt) return sighting.occurredAt < recorded.occurredAt;
  const [commit, known] = [sighting, recorded].map(({ stated }) => stated.heldBy?.commit);
  return commit !== undefined && (known === undefined || commit < known);
}
