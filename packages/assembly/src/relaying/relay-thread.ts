import type { KafkaSettings, RelayStatus } from '@pedigree/kafka-relay';
import type { Position } from '@pedigree/kernel';
import type { ViewStatus } from '@pedigree/views';
import type { Places } from '../places/place.ts';
import { type OwnThread, startThread } from '../threads/start-thread.ts';

/** What a relay thread is started with. */
export interface RelayGiven {
  readonly places: Places;
  readonly kafka: KafkaSettings;
}

/** What it is told: how far the log reaches, and how the views stand that this process keeps. */
export interface RelayNews {
  readonly written: Position;
  readonly statuses: readonly ViewStatus[];
}

/** What it tells. */
export type RelayTold =
  /** First of all. */
  | { readonly what: 'begun' }
  /** It has taken in the last news. */
  | { readonly what: 'taken' }
  | { readonly what: 'status'; readonly status: RelayStatus }
  /** Something about a topic is risky. */
  | { readonly what: 'warning'; readonly text: string }
  /** The views' file was found damaged, and has been removed. */
  | { readonly what: 'damaged'; readonly reason: string };

/** Starts a relay to Kafka, which ends within seconds whatever Kafka does. */
export function startRelayThread(given: RelayGiven, onTold: (told: RelayTold) => void): OwnThread<RelayNews> {
  return startThread({ entry: 'relay', given, onTold });
}
