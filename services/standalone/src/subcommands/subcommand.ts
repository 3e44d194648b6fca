import type { Places } from '@pedigree/assembly/places';
import type { KafkaSettings } from '@pedigree/kafka-relay';
import type { Instant } from '@pedigree/kernel';

/** What a subcommand works with. */
export interface SubcommandOptions extends Places {
  /** Whether to answer with one JSON document. */
  readonly json: boolean;
  /** Whether to say what would be done, and change nothing. */
  readonly dryRun: boolean;
  /** Where the log is relayed to; null where nobody says. */
  readonly kafka: KafkaSettings | null;
  /** The topic to fill, and behind which position, as they were given. */
  readonly topic: string | null;
  readonly after: string | null;
  readonly clock: () => Instant;
  readonly random: (size: number) => Uint8Array;
  /** Writes to stdout; resolves when there is room for more. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** Tells whoever waits how far it came, on stderr. */
  readonly progress: (text: string) => void;
  /** From the call on a signal that asks the process to end is told here, and does not end it. */
  readonly interruption: () => AbortSignal;
}

/** What a subcommand came to; `bad` is exit code 1, and has been told. `noService`: what it needs besides us does not answer. */
export type Outcome = 'done' | 'bad' | { readonly wrongUsage: string } | { readonly noService: string };
