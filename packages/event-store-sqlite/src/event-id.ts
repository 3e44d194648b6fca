/** The 16 bytes of a UUID, as `event.id` keeps it. */
export function idBytes(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
