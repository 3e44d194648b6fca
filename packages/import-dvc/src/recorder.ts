import type { Command } from './command.ts';

/** What became of one command. */
export type Outcome =
  | { readonly kind: 'recorded' | 'repeated'; readonly eventId: string; readonly position: string }
  | { readonly kind: 'rejected'; readonly code: string; readonly message: string };

export interface KnownVersion {
  readonly number: number;
  readonly label: string | null;
  /** Of its recipe's code. */
  readonly commit: string | null;
  readonly retracted: boolean;
  readonly tags: ReadonlyMap<string, string>;
}

export interface KnownModel {
  readonly deprecated: boolean;
  readonly versions: readonly KnownVersion[];
}

/** A change of a slot, standing or withdrawn. */
export interface KnownChange {
  /** The id of the event that stated it. */
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly allocation: KnownAllocation;
  /** True where the event is an import's (its source is the system `gto`). */
  readonly imported: boolean;
  /** Null while it stands. */
  readonly withdrawn: { readonly imported: boolean } | null;
  /** Where it only says again what another change had said: that one. */
  readonly restates: { readonly event: string; readonly from: number } | null;
}

export type KnownAllocation =
  | { readonly state: 'UNKNOWN' | 'NOTHING' }
  | {
      readonly state: 'SERVING';
      readonly versions: readonly { readonly number: number; readonly share: number | null }[];
    };

/** The service, as an import needs it. Names are plain names; the answers are as known now. */
export interface Recorder {
  /** At most 50 commands, decided one after the other; the outcomes come in the same order. */
  record(commands: readonly Command[]): Promise<readonly Outcome[]>;
  /** The names of the environments of a namespace. */
  environments(namespace: string): Promise<readonly string[]>;
  /** Null where nobody registered the model. */
  model(namespace: string, model: string): Promise<KnownModel | null>;
  /** Every change of a slot, also the withdrawn ones, ordered by (from, position, index). */
  servingHistory(namespace: string, environment: string, model: string): Promise<readonly KnownChange[]>;
}
