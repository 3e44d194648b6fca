import { isRejection, type Rejection } from '@pedigree/kernel';
import type { DatasetState } from './dataset/state.ts';
import type { Thing, VersionOf } from './door.ts';
import type { PromotionFacts } from './environment/policy/facts.ts';
import type { EnvironmentState } from './environment/state.ts';
import { resolveModelVersion } from './model/resolve.ts';
import type { ModelState } from './model/state.ts';
import { unknown } from './refusals.ts';

/** The folded states of other streams that a decision may rest on, caught up just before it. */
export interface KnownStreams {
  readonly dataset: (thing: Thing) => DatasetState;
  readonly model: (thing: Thing) => ModelState;
  /** The revision up to which a model is known, -1 before its first event. */
  readonly modelRevision: (thing: Thing) => number;
  readonly environment: (thing: Thing) => EnvironmentState;
  /** Whether a stream is among them: of one that is not, nothing may be asked. */
  readonly knows: (need: StreamNeed) => boolean;
  /** What views tell, where the decision wanted it. */
  readonly promotion?: PromotionFacts;
  /** The environment under decision as it was known before, where the decision wanted it. */
  readonly past?: Past;
}

/** An environment as it was known before: up to that revision, -1 before its first event. */
export interface Past {
  readonly state: EnvironmentState;
  readonly revision: number;
}

/** The same, with the deciding dataset as it stands for this command: other streams are known as committed only. */
export function seeingDataset(own: Thing, state: DatasetState, streams: KnownStreams): KnownStreams {
  return { ...streams, dataset: (thing) => (isSame(thing, own) ? state : streams.dataset(thing)) };
}

/** The same, with the deciding model as it stands for this command. */
export function seeingModel(own: Thing, state: ModelState, streams: KnownStreams): KnownStreams {
  return { ...streams, model: (thing) => (isSame(thing, own) ? state : streams.model(thing)) };
}

function isSame(left: Thing, right: Thing): boolean {
  return left.namespace === right.namespace && left.name === right.name;
}

/** A stream that a command wants to know before it is decided. */
export interface StreamNeed extends Thing {
  readonly category: 'dataset' | 'model' | 'environment';
}

interface DatasetVersionNode extends Thing {
  readonly digest: string;
}

/** A dataset version's node. By digest it need not be recorded yet; by number it must be. */
export function findDatasetVersion(
  { namespace, name, version }: VersionOf,
  streams: KnownStreams,
): DatasetVersionNode | Rejection {
  if (version.by === 'digest') return { namespace, name, digest: version.digest };
  const state = streams.dataset({ namespace, name });
  const found = version.by === 'number' ? state.versions.get(version.number) : undefined;
  return found
    ? { namespace, name, digest: found.digest }
    : unknown('dataset', { namespace, name, version }, state.registeredAt !== null, state.versions.size);
}

/**
 * A model version as a parent: by number where it is recorded, by digest where it need not be. Bytes may be those of
 * several versions, which are then all meant; a commit that several have says of none that it is the parent.
 */
export function findParent(
  parent: VersionOf,
  streams: KnownStreams,
): { readonly number: number } | { readonly digest: string } | Rejection {
  const number = resolveModelVersion(parent, streams.model(parent));
  if (!isRejection(number)) return { number };
  if (parent.version.by !== 'digest') return number;
  const { digest } = parent.version;
  const isUnclear = digest.startsWith('git:') && number.rejected === 'AMBIGUOUS_REFERENCE';
  return isUnclear ? number : { digest };
}
