import { createHash } from 'node:crypto';

/** The name space of Pedigree's own UUIDs. This is storage. */
const pedigree = Buffer.from('6f1c0b5e4d3a4e7c9a52d1b87f20e6c3', 'hex');

/** A name-based UUID (RFC 9562 §5.5), in Pedigree's name space unless another is given. */
export function uuidV5(name: string, nameSpace: Uint8Array = pedigree): string {
  const hash = createHash('sha1').update(nameSpace).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id of the event that a command wrote as its `index`-th (from 0) to a stream: known before it is written. */
export function eventId(stream: string, commandId: string, index: number): string {
  return uuidV5(JSON.stringify([stream, commandId, index]));
}
