import type { EventReader } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { KafkaSettings } from './settings.ts';
import type { KafkaCluster } from './topics.ts';

/** A slot: what of a model serves in an environment. */
export interface RelaySlot {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
}

/** One version that serves. */
export interface ServedVersion {
  /** Reference, ending in the number. */
  readonly version: string;
  readonly number: number;
  readonly label: string | null;
  /** Hundredths of a percent; null for a shadow. */
  readonly share: number | null;
  readonly shadow: boolean;
}

/** What serves in a slot, and which change says so. */
export interface ServingNow {
  readonly state: 'SERVING' | 'NOTHING' | 'UNKNOWN';
  readonly allocation: readonly ServedVersion[];
  /** What the buckets of keys are made with; null unless it serves. */
  readonly salt: string | null;
  /** Since when, and the event that stated it. */
  readonly since: string;
  readonly event: string;
}

/** Tells what serves: handed in by whoever has the views, since their rules stand there alone. */
export interface ServingReader {
  /**
   * What serves in each slot after all its standing changes, as known at `position`, in the order asked; null where no change
   * stands. Waits until the views have come that far.
   */
  at(position: Position, slots: readonly RelaySlot[]): Promise<readonly (ServingNow | null)[]>;
}

/** How a relay stands, for metrics and `/readyz`. */
export interface RelayStatus {
  /** `starting`: Kafka has not answered yet, or not all that who was given the lead asks of it. `waiting`: another relay works. `failing`: it tries again by itself; `error` says what is wrong, and how to go on. */
  readonly state: 'starting' | 'waiting' | 'relaying' | 'failing';
  /** Up to where events, and what serves, stand in Kafka by its checkpoints; null before it has led. */
  readonly events: Position | null;
  readonly serving: Position | null;
  /** Events written to Kafka since this relay began to run, repeats included. */
  readonly published: number;
  /** What is wrong: its first line says so, and how to go on. Null while all is well. */
  readonly error: string | null;
}

/** What a relay is made of. */
export interface Relay {
  readonly reader: EventReader;
  readonly cluster: KafkaCluster;
  readonly serving: ServingReader;
  readonly settings: Pick<KafkaSettings, 'events' | 'serving' | 'checkpoints' | 'mode' | 'partitions'>;
  /** Ends it: what is under way is finished and kept, and another may lead. */
  readonly signal: AbortSignal;
  /** Told at every change, some times a second at most. */
  readonly onStatus: (status: RelayStatus) => void;
  /** Told what is risky about a topic, each text once. */
  readonly onWarning: (text: string) => void;
  /** Waits so many milliseconds, or until the signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
