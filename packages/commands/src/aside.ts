import type { Wants } from '@pedigree/domain';
import { isRejection, reject } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import type { Job } from './batch.ts';
import type { Facts } from './facts.ts';
import { learn, type Sources } from './learn.ts';

/** A decision wants streams, and then what views tell; it may want either anew, where the state under it has moved. */
const mostRounds = 10;

/**
 * Commands of one stream that left its line while what they want to know is read, so that they keep nobody waiting. What
 * repeats one that is out waits for it: both are decided one after the other, as in the line.
 */
export class Aside<C extends Category> {
  readonly #sources: Sources;
  /** By the id of each command that is out and is to write: what repeats it. */
  readonly #repeats = new Map<string, Job<C>[]>();
  #out = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  get isEmpty(): boolean {
    return this.#out === 0;
  }

  /** Takes a command under whose id another is out and is to write; false where there is none. A plan waits for nobody. */
  takesRepeat(job: Job<C>): boolean {
    const repeats = job.request.plan ? undefined : this.#repeats.get(job.request.commandId);
    repeats?.push(job);
    return repeats !== undefined;
  }

  /**
   * Reads what a command wants to know besides the facts that it has: without any, what it names. Answers who comes back into
   * the line, and never fails. That something cannot be known rests on no state of the stream: it is told at once.
   */
  async learn(job: Job<C>, facts: Facts | undefined, wants: Wants): Promise<readonly Job<C>[]> {
    const { commandId, plan } = job.request;
    const repeats: Job<C>[] = [];
    if (!plan) this.#repeats.set(commandId, repeats);
    this.#out++;
    const knows = await this.#inform(job, facts, wants).catch((fault: unknown) => {
      job.reject(fault);
      return false;
    });
    this.#out--;
    if (!plan) this.#repeats.delete(commandId);
    return knows ? [job, ...repeats] : repeats;
  }

  /** True where the command knows what it wanted; false where it was refused. */
  async #inform(job: Job<C>, facts: Facts | undefined, wants: Wants): Promise<boolean> {
    const learned = ++job.rounds > mostRounds ? movedOn(this.#sources.stream) : await this.#read(job, facts, wants);
    if (isRejection(learned)) job.resolve(learned);
    else job.facts = learned;
    return !isRejection(learned);
  }

  async #read(job: Job<C>, facts: Facts | undefined, wants: Wants) {
    const known = facts ?? (await this.#sources.loadFacts([job.request.prepared.needs]))[0];
    if (!known) throw new Error('required: the facts of a command; came: none');
    return learn(known, wants, this.#sources);
  }
}

function movedOn(stream: string) {
  return reject(
    'FACTS_NOT_REACHED',
    `required: ${stream} to stand still while what a decision rests on is read; came: it moved ${mostRounds} times`,
  );
}
