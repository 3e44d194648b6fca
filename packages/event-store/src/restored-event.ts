import { canonicalJson, type Instant } from '@pedigree/kernel';
import { NotRestorable } from './errors.ts';

/** What a store has to know of an event that comes from another log. */
export interface RestoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
}

/** Says that an event is not what was required. */
type Refuse = (required: string, came: unknown) => never;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the events of another log one after another, and refuses what no log of ours could hold: a restored log keeps
 * every promise of one that was written here.
 *
 * @throws NotRestorable naming the event (counted from 1) and what was required of it.
 */
export function createRestoreReader(): (bytes: Uint8Array) => RestoredEvent {
  let count = 0;
  const read = createEventReader((required, came) => {
    throw new NotRestorable(`event ${count}: required: ${required}; came: ${String(came)}`);
  });
  return (bytes) => {
    count++;
    return read(bytes);
  };
}

/** Reads the events of a log one after another: canonical bytes, revisions without a gap, `recordedAt` never earlier. */
export function createEventReader(refuse: Refuse): (bytes: Uint8Array) => RestoredEvent {
  const revisions = new Map<string, number>();
  let latest: Instant = '';
  return (bytes) => {
    const { id, stream, revision, recordedAt } = parseMembers(decodeText(bytes, refuse), refuse);
    const next = (revisions.get(stream) ?? -1) + 1;
    if (revision !== next) refuse(`revision ${next} of ${stream}`, revision);
    if (recordedAt < latest) refuse(`a recordedAt not before ${latest}`, recordedAt);
    revisions.set(stream, revision);
    latest = recordedAt;
    return { id, stream, revision, recordedAt };
  };
}

function decodeText(bytes: Uint8Array, refuse: Refuse): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse('well-formed UTF-8', Buffer.from(bytes).toString('latin1').slice(0, 80));
  }
}

function parseMembers(text: string, refuse: Refuse): RestoredEvent {
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
