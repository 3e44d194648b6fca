import type { Rejection, Wanting } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { type Wants, wantModels } from '../../wants.ts';
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
): Wanting<Wants> | Rejection | undefined {
  const served = numbersOf(last.allocation);
  const anew = numbersOf(allocation).filter((number) => !served.includes(number));
  if (anew.length === 0) return undefined;
  const model = { namespace, name };
  const wanting = wantModels([model], streams);
  if (wanting) return wanting;
  const retracted = anew.find((number) => isRetracted(number, streams.model(model)));
  return retracted === undefined ? undefined : refuseRetracted(model, retracted);
}

function numbersOf(allocation: Allocation): readonly number[] {
  return allocation.state === 'SERVING' ? allocation.versions.map(({ number }) => number) : [];
}
