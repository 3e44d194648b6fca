import { allOrRejection, canonicalJson, isRejection, type Rejection, uuidV5 } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import type { VersionOf } from '../door.ts';
import { findDatasetVersion, type KnownStreams } from '../known-streams.ts';
import { put } from '../persistent.ts';
import { type RecipeCommand, resolveRecipe } from '../recipe.ts';
import { type DatasetState, precedes, type Statement } from './state.ts';

/**
 * What a version is said to have come of, and how large it is said to be. The same bytes may come of several, and one who
 * knows their size may come later: each is said once.
 */
export type Origin = Pick<DatasetEvents['DatasetVersioned']['data'], 'size' | 'files' | 'derivedFrom' | 'recipe'>;

interface OriginCommand extends Pick<Origin, 'size' | 'files'> {
  readonly derivedFrom: readonly VersionOf[];
  readonly recipe?: RecipeCommand;
}

/** An origin as an event keeps it: each dataset version by its digest. */
export function resolveOrigin(
  { size, files, derivedFrom, recipe }: OriginCommand,
  streams: KnownStreams,
): Origin | Rejection {
  const sources = allOrRejection(derivedFrom.map((source) => findDatasetVersion(source, streams)));
  if (isRejection(sources)) return sources;
  const resolved = recipe && resolveRecipe(recipe, streams);
  if (isRejection(resolved)) return resolved;
  return {
    ...(size !== undefined && { size }),
    ...(files !== undefined && { files }),
    ...(sources.length > 0 && { derivedFrom: sources }),
    ...(resolved && { recipe: resolved }),
  };
}

/**
 * The earliest statement that a version has that origin, or, where none is said, that it was there at all; undefined
 * where nobody said so yet.
 */
export function findStatement(number: number, origin: Origin, state: DatasetState): Statement | undefined {
  const key = originKey(number, origin);
  return key === null ? state.versions.get(number)?.earliest : state.origins.get(key);
}

/** The state in which a version is also known by that statement. */
export function keepStatement(number: number, origin: Origin, said: Statement, state: DatasetState): DatasetState {
  const key = originKey(number, origin);
  const version = state.versions.get(number);
  if (!version) return state;
  return {
    ...state,
    versions: put(state.versions, number, { ...version, earliest: earlier(version.earliest, said) }),
    origins: key === null ? state.origins : put(state.origins, key, earlier(state.origins.get(key), said)),
  };
}

function earlier(known: Statement | undefined, said: Statement): Statement {
  return known && !precedes(said, known) ? known : said;
}

/** Tells the origins of a dataset's versions apart; null where none is said. */
function originKey(number: number, { size, files, derivedFrom, recipe }: Origin): string | null {
  const said = [size, files, derivedFrom, recipe];
  if (said.every((each) => each === undefined)) return null;
  return `${number} ${uuidV5(canonicalJson({ size, files, derivedFrom, recipe }))}`;
}
