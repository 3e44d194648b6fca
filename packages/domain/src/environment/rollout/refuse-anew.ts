import type { Rejection } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams, StreamNeed } from '../../known-streams.ts';
import type { Wants } from '../../wants.ts';
import { isRetracted } from '../allocation.ts';
import { refuseRetracted } from '../serving.ts';
import type { SlotOfRollout } from './find-rollout.ts';

/**
 * Refuses a retracted version that does not serve now. What a rollout replaced served all the while; only where a correction
 * changed that may a step or an abort bring a version anew.
 */
export function refuseAnew(
  { namespace }: Thing,
  { model: name, last }: SlotOfRollout,
  allocation: Allocation,
  streams: KnownStreams,
): { readonly wants: Wants } | Rejection | undefined {
  const served = numbersOf(last.allocation);
  const anew = numbersOf(allocation).filter((number) => !served.includes(number));
  if (anew.length === 0) return undefined;
  const model = { namespace, name };
  const wanting = wantModels([model], streams);
  if (wanting) return wanting;
  const retracted = anew.find((number) => isRetracted(number, streams.model(model)));
  return retracted === undefined ? undefined : refuseRetracted(model, retracted);
}

/** Streams of models that are not known yet; undefined where all are. */
export function wantModels(models: readonly Thing[], streams: KnownStreams): { readonly wants: Wants } | undefined {
  const needs = models.map((model): StreamNeed => ({ category: 'model', ...model }));
  const missing = needs.filter((need) => !streams.knows(need));
  return missing.length > 0 ? { wants: { streams: missing } } : undefined;
}

function numbersOf(allocation: Allocation): readonly number[] {
  return allocation.state === 'SERVING' ? allocation.versions.map(({ number }) => number) : [];
}
