import type { Encoded } from '@pedigree/kernel';

export const maxEventBytes = 256 * 1024;
export const maxAppendBytes = 1_000_000;
export const maxAppendEvents = 100;

/** Says what is too large about an append, or null where it fits. The same on every adapter. */
export function findOversize(events: readonly Encoded[]): string | null {
  if (events.length > maxAppendEvents) return `required: at most ${maxAppendEvents} events; came: ${events.length}`;
  const largest = Math.max(0, ...events.map(({ bytes }) => bytes.length));
  if (largest > maxEventBytes) return `required: events of at most ${maxEventBytes} bytes; came: ${largest}`;
  const total = events.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return total > maxAppendBytes ? `required: at most ${maxAppendBytes} bytes in all; came: ${total}` : null;
}
