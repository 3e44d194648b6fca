import { canonicalMembers } from './canonical-json.ts';
import type { Envelope, Unrecorded } from './envelope.ts';
import type { Instant } from './instant.ts';
import type { Position } from './position.ts';

/**
 * The canonical bytes of an event with a hole where the store stamps `recordedAt`: 24 bytes from `recordedAtOffset`.
 * Whoever stores it calls {@link stamp} once; nothing ever encodes an event a second time.
 */
export interface Encoded {
  readonly id: string;
  readonly revision: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly recordedAtOffset: number;
}

const hole = '0000-01-01T00:00:00.000Z';

const utf8 = new TextEncoder();
const utf8Decoder = new TextDecoder();

/**
 * Turns an event into RFC 8785 bytes of its stored form: every member but `position`.
 *
 * @throws NotCanonical for what RFC 8785 cannot say.
 */
export function encode(event: Unrecorded): Encoded {
  const keys = Object.keys(event).filter(isEncoded).sort();
  const behind = keys.findIndex((key) => key > 'recordedAt');
  const before = `{${canonicalMembers(event, keys.slice(0, behind))},"recordedAt":"`;
  const after = `",${canonicalMembers(event, keys.slice(behind))}}`;
  const bytes = utf8.encode(before + hole + after);
  const isAscii = bytes.length === before.length + hole.length + after.length;
  return {
    id: event.id,
    revision: event.revision,
    bytes,
    recordedAtOffset: isAscii ? before.length : Buffer.byteLength(before),
  };
}

function isEncoded(key: string): boolean {
  return key !== 'position' && key !== 'recordedAt';
}

/** Writes the one thing that only the store knows into the bytes, in place. */
export function stamp(
  { bytes, recordedAtOffset }: Pick<Encoded, 'bytes' | 'recordedAtOffset'>,
  recordedAt: Instant,
): void {
  for (let index = 0; index < hole.length; index++) bytes[recordedAtOffset + index] = recordedAt.charCodeAt(index);
}

/**
 * Reads stored bytes. They were validated when they were written, so this only parses.
 *
 * @throws SyntaxError where the bytes are not the JSON that was written.
 */
export function decode(bytes: Uint8Array, position: Position): Envelope {
  const stored: Omit<Envelope, 'position'> = JSON.parse(utf8Decoder.decode(bytes));
  return Object.assign(stored, { position });
}
