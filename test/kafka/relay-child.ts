import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { RelayGiven, RelayLine } from './relay-process.ts';

/** A relay in a process of its own, which ends with this one. */
export class RelayChild {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #last: RelayLine = { state: 'starting', error: null, events: null, serving: null };
  #hasEnded = false;

  constructor(given: RelayGiven) {
    const program = resolve(import.meta.dirname, '../dist/kafka/relay-process.js');
    this.#child = spawn(process.execPath, [program, JSON.stringify(given)], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#ended = once(this.#child, 'exit').then(() => {
      this.#hasEnded = true;
    });
    void this.#follow();
  }

  async #follow(): Promise<void> {
    if (!this.#child.stdout) return;
    for await (const line of createInterface({ input: this.#child.stdout })) this.#last = JSON.parse(line);
  }

  /** Resolves when it stands so; rejects when it has ended. */
  async until(is: (line: RelayLine) => boolean): Promise<void> {
    while (!is(this.#last)) {
      this.#requireRunning();
      await pause(20);
    }
  }

  #requireRunning(): void {
    if (this.#hasEnded) throw new Error(`required: a relay; came: one that ended at ${JSON.stringify(this.#last)}`);
  }

  /** Whether it has told of all up to there, and kept that. Throws where it has ended. */
  hasReached(position: bigint): boolean {
    this.#requireRunning();
    const { events, serving } = this.#last;
    return BigInt(events ?? -1) >= position && BigInt(serving ?? -1) >= position;
  }

  /** How it stands. */
  get last(): RelayLine {
    return this.#last;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }

  /** Ends it, where it has not ended by itself. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#child.kill(signal);
    await this.#ended;
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<void> {
    await this.#ended;
  }
}
