import { maxEventBytes } from '@pedigree/event-store';
import type { Encoded, Unrecorded } from '@pedigree/kernel';

/** What an event has beside its changes, at most: so much less of it is for them. */
const mostBeside = 0.02;

/** Of what is too large because it is about many models: how many there are, and how many would fit, roughly. */
export function tellModels([event]: readonly Unrecorded[], [encoded]: readonly Encoded[]): string {
  const models = changesIn(event?.data);
  if (models < 2 || !encoded) return '';
  const fit = Math.floor((models * maxEventBytes * (1 - mostBeside)) / encoded.bytes.length);
  return `, of ${models} models (some ${fit} fit: the others need a command of their own)`;
}

function changesIn(data: unknown): number {
  const isChange = typeof data === 'object' && data !== null && 'changes' in data;
  return isChange && Array.isArray(data.changes) ? data.changes.length : 0;
}
