import { canonicalJson, type Instant } from '@pedigree/kernel';
import { NotRestorable } from './errors.ts';

/** What a store has to know of an event that comes from another log. */
export interface RestoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
}

/**
 * Reads the events of another log one after another, and refuses what no log of ours could hold: a restored log keeps
 * every promise of one that was written here.
 *
 * @throws NotRestorable naming the event (counted from 1) and what was required of it.
 */
export function createRestoreReader(): (bytes: Uint8Array) => RestoredEvent {
  const revisions = new Map<string, number>();
  let count = 0;
  let latest: Instant = '';
  return (bytes) => {
    count++;
    const refuse = (required: string, came: unknown): never => {
      throw new NotRestorable(`event ${count}: required: ${required}; came: ${String(came)}`);
    };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const { id, stream, revision, recordedAt } = parseMembers(text, refuse);
    const next = (revisions.get(stream) ?? -1) + 1;
    if (revision !== next) refuse(`revision ${next} of ${stream}`, revision);
    if (recordedAt < latest) refuse(`a recordedAt not before ${latest}`, recordedAt);
    revisions.set(stream, revision);
    latest = recordedAt;
    return { id, stream, revision, recordedAt };
  };
}

function parseMembers(text: string, refuse: (required: string, came: unknown) => never): RestoredEvent {
  const value = parseCanonical(text);
  if (value === undefined) return refuse('an envelope in RFC 8785 form', text.slice(0, 80));
  const { id, stream, revision, recordedAt } = value;
  if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    return refuse('a UUID as id', id);
  if (typeof stream !== 'string' || stream === '') return refuse('the name of a stream', stream);
  if (typeof revision !== 'number') return refuse('a revision', revision);
  if (typeof recordedAt !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(recordedAt)) {
    return refuse('a recordedAt in milliseconds and Z', recordedAt);
  }
  return { id, stream, revision, recordedAt };
}

function parseCanonical(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !('position' in value) && canonicalJson(value) === text ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
