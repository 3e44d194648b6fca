import { type Client, type Command, commandsPerBatch, type Outcome, recordAll } from '@pedigree/client';
import type { Problem } from './gto/history.ts';

/** A command to tell. Commands of one lane are told in their order; lanes go side by side. */
export interface LanedCommand {
  readonly command: Command;
  readonly lane: string;
  /** What is told as well where the service knew the same before this command: it may be news still. */
  readonly whenKnown?: Command;
}

/** Requests under way at once: the service commits what arrives together in one go. */
const requestsAtOnce = 16;
/** Fewer are not worth a request, as long as more may come. */
const worthARequest = 20;
/** So many are found ahead of what is told, and no more. */
const waitingAtMost = requestsAtOnce * commandsPerBatch;

interface Lane {
  readonly waiting: LanedCommand[];
  isBusy: boolean;
}

/** Tells a service commands while others are still being found, and counts what they came to. */
export class Recorder {
  /** Commands that were answered. */
  told = 0;
  recorded = 0;
  /** Commands that said nothing new. */
  alreadyKnown = 0;
  /** Where the log stands with what was recorded last; empty before anything was. */
  position = '';
  readonly problems: Problem[] = [];
  readonly #client: Client;
  readonly #signal: AbortSignal | undefined;
  readonly #onTold: (done: number) => void;
  readonly #lanes = new Map<string, Lane>();
  /** Lanes in which something waits and of which nothing is under way. */
  readonly #free = new Set<Lane>();
  readonly #requests = new Set<Promise<void>>();
  #waiting = 0;
  #failure: { readonly cause: unknown } | null = null;

  /**
   * Once `signal` is aborted no more is sent. `onTold` is called with the number of commands that were answered so far.
   */
  constructor(client: Client, signal?: AbortSignal, onTold: (done: number) => void = () => {}) {
    this.#client = client;
    this.#signal = signal;
    this.#onTold = onTold;
  }

  /** Takes a command to tell. @throws what the client throws, of an earlier command; the signal's reason */
  async add(command: LanedCommand): Promise<void> {
    this.#refuse();
    this.#keep(command);
    if (this.#waiting >= worthARequest) this.#send();
    while (this.#waiting >= waitingAtMost) await this.#sendSome();
    this.#refuse();
  }

  /** Waits until all is told. @throws what the client throws; the signal's reason */
  async finish(): Promise<void> {
    while (this.#waiting > 0 || this.#requests.size > 0) await this.#sendSome();
    this.#lanes.clear();
  }

  /** Waits until what is under way is answered, and counted; what waits is not sent. */
  async settle(): Promise<void> {
    await Promise.all(this.#requests);
  }

  #keep(command: LanedCommand): void {
    const lane = this.#lanes.get(command.lane) ?? { waiting: [], isBusy: false };
    this.#lanes.set(command.lane, lane);
    lane.waiting.push(command);
    this.#waiting += 1;
    if (!lane.isBusy) this.#free.add(lane);
  }

  async #sendSome(): Promise<void> {
    this.#refuse();
    while (this.#free.size > 0 && this.#requests.size < requestsAtOnce) this.#send();
    await Promise.race(this.#requests);
    this.#refuse();
  }

  #refuse(): void {
    if (this.#failure) throw this.#failure.cause;
    this.#signal?.throwIfAborted();
  }

  /** Sends what waits in free lanes: of one that is full, or of as many as make a request worth while. */
  #send(): void {
    if (this.#failure || this.#requests.size >= requestsAtOnce) return;
    const lanes: Lane[] = [];
    const commands: LanedCommand[] = [];
    for (const lane of this.#free) {
      commands.push(...lane.waiting.splice(0, commandsPerBatch - commands.length));
      lanes.push(lane);
      this.#free.delete(lane);
      lane.isBusy = true;
      if (commands.length >= worthARequest) break;
    }
    if (commands.length === 0) return;
    this.#waiting -= commands.length;
    const request = this.#tell(commands)
      .catch((cause: unknown) => {
        this.#failure ??= { cause };
      })
      .finally(() => {
        this.#requests.delete(request);
        for (const lane of lanes) {
          lane.isBusy = false;
          if (lane.waiting.length > 0) this.#free.add(lane);
        }
      });
    this.#requests.add(request);
  }

  async #tell(commands: readonly LanedCommand[]): Promise<void> {
    let next = 0;
    for await (const outcome of recordAll(
      this.#client,
      commands.map(({ command }) => command),
    )) {
      const told = commands[next];
      next += 1;
      if (told) this.#count(told, outcome);
    }
  }

  #count({ command, whenKnown, lane }: LanedCommand, outcome: Outcome): void {
    this.told += 1;
    this.#onTold(this.told);
    if (outcome.kind === 'rejected') {
      this.problems.push({ where: nameCommand(command), what: `${outcome.code}: ${outcome.message}` });
    } else if (outcome.kind === 'recorded') {
      this.recorded += 1;
      this.position = later(this.position, outcome.position);
    } else if (whenKnown && outcome.event.commandId !== commandIdOf(command)) {
      this.#keep({ command: whenKnown, lane });
    } else if (!('registerDataset' in command)) {
      this.alreadyKnown += 1;
    }
  }
}

/** Requests end in any order: of two positions of one log, the one behind the other. */
function later(known: string, other: string): string {
  const numberOf = (position: string) => BigInt(position.slice(position.lastIndexOf('.') + 1) || '0');
  return numberOf(other) > numberOf(known) ? other : known;
}

function commandIdOf(command: Command): string | null | undefined {
  const [input] = Object.values(command);
  return input?.commandId;
}

function nameCommand(command: Command): string {
  const [told] = Object.entries(command);
  if (!told) return 'a command';
  const [name, input] = told;
  const of = [input.model, input.dataset, input.name].find((each) => typeof each === 'string') ?? '';
  const version = typeof input.version === 'string' ? input.version : '';
  return `${name} of ${[of, version].filter((each) => each !== '').join('@')} (git object ${input.source?.object})`;
}
