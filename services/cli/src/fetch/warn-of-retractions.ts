import type { Terminal } from '../output/terminal.ts';

/** A version, and whether it must not be used any more. */
export interface Retractable {
  readonly ref: string;
  readonly retraction: { readonly reason: string | null } | null;
}

/** Says on stderr, once of each, which of some versions must not be used any more. */
export function warnOfRetractions(versions: readonly Retractable[], terminal: Terminal): void {
  for (const { ref, retraction } of new Map(versions.map((version) => [version.ref, version])).values())
    if (retraction)
      terminal.warn(
        `${ref} is retracted and must not be used any more${retraction.reason ? `: ${retraction.reason}` : ''}`,
      );
}
