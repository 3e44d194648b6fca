import type { Instant } from '@pedigree/kernel';

/** What a subcommand works with. */
export interface SubcommandOptions {
  readonly folder: string;
  /** Whether to answer with one JSON document. */
  readonly json: boolean;
  readonly clock: () => Instant;
  readonly random: (size: number) => Uint8Array;
  /** Writes to stdout; resolves when there is room for more. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
}
