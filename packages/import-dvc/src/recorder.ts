import { type Client, type Command, commandsPerBatch, recordAll } from '@pedigree/client';
import type { Problem } from './gto/history.ts';
import type { DataCommand } from './plan/data-history.ts';

/** Commands that may wait while a batch is under way: so many are read ahead, and no more. */
const waitingAtMost = 10 * commandsPerBatch;

/** Tells a service commands in their order while others are still being found, and counts what they came to. */
export class Recorder {
  recorded = 0;
  /** Commands that said nothing new. */
  alreadyKnown = 0;
  /** Where the log stands with what was recorded; empty before anything was. */
  position = '';
  readonly problems: Problem[] = [];
  readonly #client: Client;
  readonly #waiting: DataCommand[] = [];
  #sending: Promise<void> | null = null;
  #failure: { readonly cause: unknown } | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Takes a command to tell. @throws what the client throws, of an earlier command */
  async add(command: DataCommand): Promise<void> {
    this.#waiting.push(command);
    if (this.#waiting.length >= commandsPerBatch) this.#send();
    if (this.#waiting.length >= waitingAtMost) await this.#sending;
    this.#refuse();
  }

  /** Waits until all is told. @throws what the client throws */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0 || this.#sending) {
      this.#send();
      await this.#sending;
      this.#refuse();
    }
  }

  #refuse(): void {
    if (this.#failure) throw this.#failure.cause;
  }

  #send(): void {
    if (this.#failure) return;
    this.#sending ??= this.#tellWaiting()
      .catch((cause: unknown) => {
        this.#failure = { cause };
      })
      .finally(() => {
        this.#sending = null;
      });
  }

  async #tellWaiting(): Promise<void> {
    const told = this.#waiting.splice(0);
    let next = 0;
    for await (const outcome of recordAll(
      this.#client,
      told.map(({ command }) => command),
    )) {
      const { command, whenKnown } = told[next] ?? {};
      next += 1;
      if (outcome.kind === 'rejected') {
        this.problems.push({ where: nameCommand(command), what: `${outcome.code}: ${outcome.message}` });
      } else if (outcome.kind === 'recorded') {
        this.recorded += 1;
        this.position = outcome.position;
      } else if (whenKnown && outcome.event.commandId !== commandIdOf(command)) {
        this.#waiting.push({ command: whenKnown, whenKnown: null });
      } else if (command && !('registerDataset' in command)) {
        this.alreadyKnown += 1;
      }
    }
  }
}

function commandIdOf(command: Command | undefined): string | null | undefined {
  const [input] = Object.values(command ?? {});
  return input?.commandId;
}

function nameCommand(command: Command | undefined): string {
  const [told] = Object.entries(command ?? {});
  if (!told) return 'a command';
  const [name, input] = told;
  const of = [input.model, input.dataset, input.name].find((each) => typeof each === 'string') ?? '';
  const version = typeof input.version === 'string' ? input.version : '';
  return `${name} of ${[of, version].filter((each) => each !== '').join('@')} (git object ${input.source?.object})`;
}
