import { type Checkpoint, checkpointKey, readCheckpoint, type Told } from '../relay/checkpoint.ts';
import { placeOf } from '../relay/in-log.ts';
import { isPattern } from '../relay/topic-name.ts';
import { Findings, type Found } from './found.ts';
import type { Verification } from './verification.ts';
import { verifyEvents } from './verify-events.ts';
import { verifyServing } from './verify-serving.ts';

/** What was found of the topics of a log. */
export interface TopicsVerified {
  readonly logId: string;
  readonly events: Found;
  readonly serving: Found;
}

const verifiers = { events: verifyEvents, serving: verifyServing };

/**
 * Holds what stands in Kafka against the log, up to the relay's checkpoints; a relay may work meanwhile. It needs nine bytes
 * of memory an event, and what streams and slots need.
 *
 * @throws TopicUnfit where the log does not hold what was told last; the reason of `signal`; KafkaUnreachable.
 */
export async function verifyTopics(verification: Verification): Promise<TopicsVerified> {
  const checkpoints = await readCheckpoints(verification);
  const verify = (told: Told) => verifyOne(verification, told, checkpoints);
  return { logId: verification.reader.logId, events: await verify('events'), serving: await verify('serving') };
}

async function readCheckpoints({ cluster, settings, signal }: Verification): Promise<ReadonlyMap<string, Uint8Array>> {
  const checkpoints = new Map<string, Uint8Array>();
  for await (const page of cluster.readTopic(settings.checkpoints, { signal })) {
    for (const { key, value } of page) if (value) checkpoints.set(key, value);
  }
  return checkpoints;
}

async function verifyOne(
  verification: Verification,
  told: Told,
  checkpoints: ReadonlyMap<string, Uint8Array>,
): Promise<Found> {
  const pattern = verification.settings[told];
  const checkpoint = readCheckpoint(checkpoints, checkpointKey(told, pattern));
  if (checkpoint === null) return new Findings(isPattern(pattern) ? [] : [pattern], null).found();
  const upTo = await placeOf(verification.reader, told, checkpoint);
  return verifiers[told](verification, topicsOf(checkpoint), upTo);
}

function topicsOf({ partitions }: Checkpoint): readonly string[] {
  return Object.keys(partitions).sort();
}
