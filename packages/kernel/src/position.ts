import { type Invalid, invalid } from './invalid.ts';

/** An event's place in the whole log. Ordered, otherwise opaque: other stores have gaps. `0n` is before every event. */
export type Position = bigint;

/** A position with the log it belongs to, as it is printed and typed. */
export interface LogPosition {
  readonly logId: string;
  readonly position: Position;
}

/** 16 random characters of `[a-z2-7]`: RFC 4648 base 32 of 10 random bytes. */
export function logIdOf(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from({ length: 16 }, (_, index) => alphabet[Number((bits >> BigInt(75 - 5 * index)) & 31n)]).join('');
}

/** `<log id>.<number>`. */
export function formatPosition(logId: string, position: Position): string {
  return `${logId}.${position}`;
}

/** Reads `<log id>.<number>`; whether it is this log's is for the caller to say. */
export function parsePosition(text: string): LogPosition | Invalid {
  const parts = /^([a-z2-7]{16})\.(0|[1-9]\d{0,18})$/.exec(text);
  const [, logId, number] = parts ?? [];
  return logId !== undefined && number !== undefined
    ? { logId, position: BigInt(number) }
    : invalid('a position <log id>.<number>', text);
}
