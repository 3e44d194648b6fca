import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { ServingReader } from '../relay.ts';
import type { KafkaSettings } from '../settings.ts';
import type { KafkaCluster } from '../topics.ts';
import { readLog } from './read-log.ts';

/** How far a verification came: events of the log read, or records of topics. */
export interface TopicsProgress {
  readonly what: 'log' | 'events' | 'serving';
  readonly done: number;
}

/** What topics are held against. */
export interface Verification {
  readonly reader: EventReader;
  readonly cluster: KafkaCluster;
  readonly serving: ServingReader;
  readonly settings: Pick<KafkaSettings, 'events' | 'serving' | 'checkpoints'>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TopicsProgress) => void;
}

/** The log from the beginning up to a position, page by page. */
export async function* readUpTo(
  { reader, signal, onProgress }: Verification,
  upTo: Position,
): AsyncGenerator<readonly StoredEvent[]> {
  let done = 0;
  for await (const page of readLog({ reader, after: 0n, upTo, signal })) {
    yield page;
    done += page.length;
    onProgress({ what: 'log', done });
  }
}
