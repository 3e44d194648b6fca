import type { Places } from '@pedigree/assembly/places';
import type { Instant } from '@pedigree/kernel';

/** What a subcommand works with. */
export interface SubcommandOptions extends Places {
  /** Whether to answer with one JSON document. */
  readonly json: boolean;
  /** Whether to say what would be done, and change nothing. */
  readonly dryRun: boolean;
  readonly clock: () => Instant;
  readonly random: (size: number) => Uint8Array;
  /** Writes to stdout; resolves when there is room for more. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** Tells whoever waits how far it came, on stderr. */
  readonly progress: (text: string) => void;
  /** From the call on a signal that asks the process to end is told here, and does not end it. */
  readonly interruption: () => AbortSignal;
}

/** What a subcommand came to; `bad` is exit code 1, and has been told. */
export type Outcome = 'done' | 'bad' | { readonly wrongUsage: string };
