import { canonicalJson, type Envelope, type Position } from '@pedigree/kernel';
import * as z from 'zod';
import { TopicUnfit } from '../errors.ts';
import type { TopicRecord } from '../topics.ts';

/** What a relay tells, each with a checkpoint of its own. */
export type Told = 'events' | 'serving';

/**
 * The last event told. Its stream, revision and id find it again in a log that was moved, whose positions are others.
 * `partitions`: how many each topic had.
 */
export interface Checkpoint extends Pick<Envelope, 'position' | 'stream' | 'revision' | 'id'> {
  readonly logId: string;
  readonly partitions: Readonly<Record<string, number>>;
}

const schema = z.object({
  logId: z.string(),
  position: z
    .string()
    .regex(/^\d+$/)
    .transform((text): Position => BigInt(text)),
  stream: z.string(),
  revision: z.int(),
  id: z.string(),
  partitions: z.record(z.string(), z.int()),
});

/** The key of a checkpoint: other topics have another, and begin anew. */
export function checkpointKey(told: Told, pattern: string): string {
  return `${told} ${pattern}`;
}

/** Writes down a checkpoint. */
export function toCheckpointRecord(key: string, { position, ...rest }: Checkpoint): TopicRecord {
  return { key, value: Buffer.from(canonicalJson({ ...rest, position: String(position) })), headers: {} };
}

/** Reads a checkpoint; null where none was written yet. @throws TopicUnfit where it is none. */
export function readCheckpoint(checkpoints: ReadonlyMap<string, Uint8Array>, key: string): Checkpoint | null {
  const value = checkpoints.get(key);
  if (value === undefined) return null;
  const text = Buffer.from(value).toString();
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new TopicUnfit(`the topic of the checkpoints, key ${key}: required: a checkpoint; came: ${text}`, { cause });
  }
}
