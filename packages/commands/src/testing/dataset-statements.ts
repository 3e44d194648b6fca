import { canonicalJson, placeOfCode } from '@pedigree/kernel';
import type { PedigreeEvent } from '@pedigree/schema/events';

type Statement = Extract<PedigreeEvent, { type: 'DatasetVersioned' | 'DatasetVersionSighted' }>;

/** What a log says of the version that an event is about: all of it, or, where the event says an origin or a size, the same one. */
export function statementsLike(event: PedigreeEvent, log: readonly PedigreeEvent[]): readonly Statement[] {
  if (!isStatement(event)) throw new Error(`required: a statement of a dataset version; came: ${event.type}`);
  const origin = originOf(event);
  return log
    .filter(isStatement)
    .filter(({ stream, data }) => stream === event.stream && data.number === event.data.number)
    .filter((each) => origin === '{}' || originOf(each) === origin);
}

/**
 * Where a statement stands among those of its version: those whose past is unknown behind all others, then by time, then
 * by the commit that holds it and its repository, none behind all.
 */
export function placeOf(event: PedigreeEvent): string {
  if (!isStatement(event)) return '';
  return `${event.data.pastUnknown ? 1 : 0} ${event.occurredAt} ${placeOfCode(event.data.heldBy)}`;
}

function isStatement(event: PedigreeEvent): event is Statement {
  return event.type === 'DatasetVersioned' || event.type === 'DatasetVersionSighted';
}

function originOf({ data: { size, files, derivedFrom, recipe } }: Statement): string {
  return canonicalJson({ size, files, derivedFrom, recipe });
}
