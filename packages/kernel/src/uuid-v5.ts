import { hash } from 'node:crypto';

/** The name space of Pedigree's own UUIDs. This is storage. */
const pedigree = Buffer.from('6f1c0b5e4d3a4e7c9a52d1b87f20e6c3', 'hex');

/** A name-based UUID (RFC 9562 §5.5), in Pedigree's name space unless another is given. */
export function uuidV5(name: string, nameSpace: Uint8Array = pedigree): string {
  const hex = hash('sha1', Buffer.concat([nameSpace, Buffer.from(name)]), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id of the event that a command wrote as its `index`-th (from 0) to a stream: known before it is written. */
export function eventId(stream: string, commandId: string, index: number): string {
  return uuidV5(JSON.stringify([stream, commandId, index]));
}
