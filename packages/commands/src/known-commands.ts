import type { Unrecorded } from '@pedigree/kernel';

/** What a command wrote: the revision of its first event, how many, and the digest of what was said. */
export interface KnownCommand {
  readonly revision: number;
  readonly count: number;
  readonly digest: string;
}

/** Commands that wrote, or are to write, to one stream, by their ids: what a repeat is recognised by, on every store alike. */
export class KnownCommands {
  readonly #commands = new Map<string, KnownCommand>();

  /** What that command wrote, undefined where it is not known. */
  get(commandId: string): KnownCommand | undefined {
    return this.#commands.get(commandId);
  }

  /** Takes up one event that a command wrote: each once, and those of one command in their order. */
  remember({ commandId, commandDigest, revision }: Unrecorded): void {
    const known = this.#commands.get(commandId);
    this.#commands.set(commandId, {
      revision: known?.revision ?? revision,
      count: (known?.count ?? 0) + 1,
      digest: commandDigest,
    });
  }
}
