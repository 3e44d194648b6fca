import { type Envelope, UnknownEvent } from '@pedigree/kernel';
import { type Category, definitions, type PedigreeEvent } from './catalogue.ts';

/**
 * Brings a stored envelope to the present schema version. It was validated when it was written, so nothing is
 * validated again; the assertion rests on that.
 *
 * @throws UnknownEvent for a type or a schema version that is newer than this program.
 */
export function readEvent(envelope: Envelope): PedigreeEvent {
  const definition = definitions.get(envelope.type);
  if (!definition || envelope.schemaVersion > definition.schemaVersion) throw new UnknownEvent(envelope);
  if (envelope.schemaVersion === definition.schemaVersion) return envelope as PedigreeEvent;
  let data = envelope.data;
  for (let version = envelope.schemaVersion; version < definition.schemaVersion; version++) {
    const upcast = definition.upcasts[version];
    if (!upcast) throw new UnknownEvent(envelope);
    data = upcast(data);
  }
  return { ...envelope, schemaVersion: definition.schemaVersion, data } as PedigreeEvent;
}

/** The category of an event type of ours. */
export function categoryOf(type: PedigreeEvent['type']): Category {
  const definition = definitions.get(type);
  if (!definition) throw new Error(`required: an event type of the catalogue; came: ${type}`);
  return definition.category;
}
