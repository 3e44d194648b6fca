import type { Wants } from '@pedigree/domain';
import type { AppendOutcome } from '@pedigree/event-store';
import { eventId, isRejection, isWanting, type Wanting } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import { Aside } from './aside.ts';
import { Batch, beginJob, factsOf, type Job, needsOf, reopen } from './batch.ts';
import { decideRequest, type Verdict, type Written } from './decide-request.ts';
import type { Facts, LoadFacts } from './facts.ts';
import { beginFolding, type Folded, type Folding } from './folded-stream.ts';
import type { KnownCommand } from './known-commands.ts';
import type { Outcome } from './outcome.ts';
import type { Request } from './request.ts';
import type { States } from './states.ts';
import { StoredStream } from './stored-stream.ts';
import type { WriterContext } from './writer-context.ts';

/** A command whose appends failed so often is decided once more, to see whether it is written, and then given up. */
const maxConflicts = 100;
const maxFaults = 2;

/** For so many appends behind a conflict the stream counts as one that another process writes now. */
const rivalledAppends = 20;

/**
 * Decides the commands of one stream, one after another, against its newest state, committed or not (semantics.md §5).
 * While one append is under way the next gathers, so that a busy stream costs one append a commit. Whatever was decided
 * on a state that failed to commit is decided again, in order; nothing is told before what it rests on is durable.
 *
 * Whoever writes on and on without reading leaves no other process a turn. So where one writes the same stream, each append
 * is decided on a reading of its own, and both begin alike.
 *
 * Whatever a decision wants to know besides what its command names is read outside of the line: it comes back with that, and
 * is decided on what is the newest state then. So is all that a plan rests on: nobody waits for a plan.
 */
export class StreamWriter<C extends Category> {
  readonly #stream: string;
  readonly #folding: Folding<C, States[C]>;
  readonly #context: WriterContext;
  readonly #loadFacts: LoadFacts;
  readonly #stored: StoredStream<C>;
  /** The state behind everything that was decided, while that is not durable. */
  #newest: Folded<States[C]>;
  /** Said, and not yet decided; in order. */
  #waiting: Job<C>[] = [];
  /** Decided, and not yet durable; the first is under way where `#isAppending`. */
  #batches: Batch<C, States[C]>[] = [];
  /** Those that want to know more than their commands name. */
  readonly #aside: Aside<C>;
  #isPumping = false;
  #isAppending = false;
  #said = 0;
  /** How often decided commands went back to be decided again. */
  #epoch = 0;
  /** For how many more appends another process counts as writing this stream too. */
  #rivalled = 0;

  constructor(stream: string, folding: Folding<C, States[C]>, context: WriterContext, loadFacts: LoadFacts) {
    this.#stream = stream;
    this.#folding = folding;
    this.#context = context;
    this.#loadFacts = loadFacts;
    this.#stored = new StoredStream(stream, folding, context.store);
    this.#aside = new Aside({ ...context, stream, loadFacts });
    this.#newest = beginFolding(folding.initial);
  }

  /** True while nobody waits here, so that the folded state may be forgotten. */
  get isIdle(): boolean {
    return !this.#isPumping && this.#batches.length === 0 && this.#waiting.length === 0 && this.#aside.isEmpty;
  }

  /** How many events are folded here: what keeping it costs. */
  get weight(): number {
    return this.#stored.revision + 1;
  }

  /** What a command comes to, once what it rests on is durable. */
  submit(request: Request<C>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const job = beginJob({ request, order: this.#said++, resolve, reject });
      const { needs } = request.prepared;
      if (request.plan && needs.length > 0) return this.#leave(job, undefined, {});
      this.#waiting.push(job);
      void this.#pump();
    });
  }

  /** The committed state, as it is now in the store. */
  catchUp(): Promise<Folded<States[C]>> {
    return this.#stored.catchUp();
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    while (this.#waiting.length > 0 && !(this.#rivalled > 0 && this.#batches.length > 0)) {
      const jobs = this.#waiting;
      this.#waiting = [];
      await this.#take(jobs);
    }
    this.#isPumping = false;
    // What arrives in the same turn of the event loop is decided before anything is sent.
    setImmediate(() => this.#send());
  }

  /** Decides what waited together: all was said before what it rests on is read, once. A fault is its own job's alone. */
  async #take(jobs: readonly Job<C>[]): Promise<void> {
    const epoch = this.#epoch;
    const facts = await this.#read(jobs).catch((fault: unknown) => {
      for (const job of jobs) job.reject(fault);
    });
    if (!facts) return;
    for (const [index, job] of jobs.entries()) {
      if (this.#aside.takesRepeat(job)) continue;
      try {
        const known = facts[index];
        if (!known) throw new Error('required: the facts of each command; came: fewer');
        const verdict = await this.#decide(job.request, known);
        if (epoch !== this.#epoch) return this.#wait(jobs.slice(index));
        if (isWanting(verdict)) this.#leave(job, known, verdict.wants);
        else this.#settle(job, verdict);
      } catch (fault) {
        job.reject(fault);
      }
    }
  }

  async #read(jobs: readonly Job<C>[]): Promise<readonly (Facts | undefined)[]> {
    if (this.#batches.length === 0) this.#newest = await this.catchUp();
    const read = await this.#loadFacts(jobs.map(needsOf));
    return jobs.map((job, index) => factsOf(job, read[index]));
  }

  async #decide(request: Request<C>, facts: Facts): Promise<Verdict<States[C]> | Wanting<Wants>> {
    const { clock, clockSkewMilliseconds } = this.#context;
    const firstEvent = eventId(this.#stream, request.commandId, 0);
    const known = await this.#recognise(request.commandId, firstEvent);
    const circumstances = { ...facts, firstEvent, known, clockSkewMilliseconds, clock: clock() };
    return decideRequest(this.#folding, request, this.#newest, circumstances);
  }

  /** Leaves the line until what it wants is known. */
  #leave(job: Job<C>, facts: Facts | undefined, wants: Wants): void {
    void this.#aside.learn(job, facts, wants).then((back) => {
      this.#wait(back);
      return this.#pump();
    });
  }

  /** What a command wrote, committed or not. */
  async #recognise(commandId: string, firstEvent: string): Promise<KnownCommand | undefined> {
    for (const { known } of this.#batches) {
      const waiting = known.get(commandId);
      if (waiting) return waiting;
    }
    return this.#stored.recognise(commandId, firstEvent);
  }

  #settle(job: Job<C>, verdict: Verdict<States[C]>): void {
    const { revision } = this.#newest;
    if (isRejection(verdict)) this.#tell(job, async () => verdict);
    else if ('said' in verdict) this.#tell(job, () => this.#stored.recall(verdict, job.faults === 0));
    else if (job.request.plan) this.#tell(job, () => this.#stored.foresee(verdict, revision));
    else if (job.faults >= maxFaults || job.conflicts >= maxConflicts) job.reject(job.setback);
    else this.#gather(job, verdict);
  }

  #gather(job: Job<C>, { events, encoded, next }: Written<States[C]>): void {
    let batch = this.#batches.at(-1);
    const isUnderWay = this.#isAppending && this.#batches.length === 1;
    if (!batch || isUnderWay || !batch.fits(encoded)) {
      batch = new Batch(this.#newest);
      this.#batches.push(batch);
      this.#send();
    }
    batch.add({ job, events }, encoded, next);
    this.#newest = next;
  }

  /** Answers once everything that was decided before is durable. */
  #tell(job: Job<C>, answer: () => Promise<Outcome>): void {
    const batch = this.#batches.at(-1);
    if (batch) batch.followers.push({ job, answer });
    else answer().then(job.resolve, job.reject);
  }

  /** What arrives meanwhile still joins a batch, unless it holds all that it can; but none waits for what is being read. */
  #send(): void {
    const isOpen = this.#isPumping && this.#batches.length === 1;
    if (isOpen) setImmediate(() => setImmediate(() => this.#append()));
    else this.#append();
  }

  #append(): void {
    const [batch] = this.#batches;
    if (this.#isAppending || !batch) return;
    this.#isAppending = true;
    const expected = batch.expected < 0 ? 'none' : batch.expected;
    this.#context.store.append(this.#stream, expected, batch.encoded).then(
      (outcome) => this.#conclude(batch, outcome),
      (fault) => {
        batch.setBack('faults', fault);
        this.#decideAgain();
      },
    );
  }

  #conclude(batch: Batch<C, States[C]>, outcome: AppendOutcome): void {
    if (!outcome.appended) {
      this.#rivalled = rivalledAppends;
      const setback = new Error(
        `required: ${this.#stream} to stand still for one append; came: ${maxConflicts} conflicts`,
      );
      batch.setBack('conflicts', setback);
      this.#decideAgain();
      // A store answers a write that it holds as the first one: what an append of unknown end, or another process, left
      // there under the same ids need not be what this one said. So it is read.
    } else if (batch.mayBeWritten || outcome.repeated) this.#decideAgain();
    else this.#commit(batch, outcome);
  }

  #commit(batch: Batch<C, States[C]>, outcome: Extract<AppendOutcome, { appended: true }>): void {
    this.#batches.shift();
    this.#isAppending = false;
    if (this.#rivalled > 0) this.#rivalled--;
    this.#stored.advance(
      batch.writes.flatMap(({ events }) => events),
      batch.end,
    );
    batch.tell(outcome);
    this.#send();
    if (this.#waiting.length > 0) void this.#pump();
  }

  /** Nothing behind a failed append may stand on it: all of it is decided again, on what the store then holds. */
  #decideAgain(): void {
    const jobs = this.#batches.flatMap((batch) => batch.jobs);
    for (const job of jobs) reopen(job);
    this.#batches = [];
    this.#isAppending = false;
    this.#stored.doubt();
    this.#epoch++;
    this.#wait(jobs);
    void this.#pump();
  }

  #wait(jobs: readonly Job<C>[]): void {
    this.#waiting = [...jobs, ...this.#waiting].sort((left, right) => left.order - right.order);
  }
}
