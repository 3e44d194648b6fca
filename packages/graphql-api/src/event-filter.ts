import { formatReference, isInvalid, parseAnyReference } from '@pedigree/kernel';
import type { PedigreeEvent } from '@pedigree/schema/events';
import { type EventFilter, subjectsOf } from '@pedigree/views';
import type { EventFilter as EventFilterInput } from './generated/resolvers.ts';
import { invalidArgument, publicError } from './public-error.ts';
import { readInstant } from './scalars/date-time.ts';

/** Reads a filter; members that are null are left out. @throws publicError INVALID_ARGUMENT. */
export function readEventFilter(input: EventFilterInput | null | undefined): EventFilter {
  const { subject, actor, types, stream, namespace, commandId, correlationId } = input ?? {};
  return {
    ...(subject ? { subject: readSubject(subject) } : {}),
    ...(actor ? { actor } : {}),
    ...(types ? { types } : {}),
    ...(stream ? { stream } : {}),
    ...(namespace ? { namespace } : {}),
    ...(commandId ? { commandId } : {}),
    ...(correlationId ? { correlationId } : {}),
    ...timeOf('occurredFrom', input),
    ...timeOf('occurredUntil', input),
    ...timeOf('recordedFrom', input),
    ...timeOf('recordedUntil', input),
  };
}

type TimeName = 'occurredFrom' | 'occurredUntil' | 'recordedFrom' | 'recordedUntil';

function timeOf<Name extends TimeName>(name: Name, input: EventFilterInput | null | undefined) {
  const text = input?.[name];
  return text ? { [name]: readInstant(`filter.${name}`, text) } : {};
}

/** A subject as events name it: of a thing, or of a version by its number. Any other text would find nothing, silently. */
function readSubject(text: string): string {
  const reference = parseAnyReference(text);
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `filter.subject: ${reference.invalid}`);
  const { kind, version } = reference;
  const isVersioned = kind === 'dataset' || kind === 'model';
  if (version === undefined ? isVersioned || kind === 'environment' : isVersioned && version.by === 'number') {
    return formatReference(reference);
  }
  const required = 'a dataset, model or environment, or a version of a dataset or model by its number';
  throw invalidArgument('filter.subject', required, text);
}

/** Whether an event passes a filter: the same as the events view answers, told of one event. */
export function passes(event: PedigreeEvent, filter: EventFilter): boolean {
  const { subject, actor, types, stream, namespace, commandId, correlationId } = filter;
  const holds = [
    subject === undefined || subjectsOf(event).includes(subject),
    actor === undefined || event.actor.id === actor || event.recordedBy?.id === actor,
    types === undefined || types.includes(event.type),
    stream === undefined || event.stream === stream,
    namespace === undefined || event.namespace === namespace,
    commandId === undefined || event.commandId === commandId,
    correlationId === undefined || event.correlationId === correlationId,
    isWithin(event.occurredAt, filter.occurredFrom, filter.occurredUntil),
    isWithin(event.recordedAt, filter.recordedFrom, filter.recordedUntil),
  ];
  return holds.every(Boolean);
}

function isWithin(instant: string, from: string | undefined, until: string | undefined): boolean {
  return (from === undefined || instant >= from) && (until === undefined || instant < until);
}
