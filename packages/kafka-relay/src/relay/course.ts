import { messageOf, type Position } from '@pedigree/kernel';
import type { RelayStatus } from '../relay.ts';

type Phase = 'starting' | 'waiting' | 'relaying';

/** How a relay stands: puts it together from what its parts say, and tells of every change. */
export class Course {
  readonly #onStatus: (status: RelayStatus) => void;
  #phase: Phase = 'starting';
  #positions: Pick<RelayStatus, 'events' | 'serving'> = { events: null, serving: null };
  #published = 0;
  /** What ended the last session, until another has done better; and what keeps what serves from being told. */
  #failure: string | null = null;
  #servingTrouble: string | null = null;

  constructor(onStatus: (status: RelayStatus) => void) {
    this.#onStatus = onStatus;
    this.#tell();
  }

  enter(phase: Phase): void {
    if (phase !== 'relaying') this.#servingTrouble = null;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#tell();
  }

  keep(positions: Partial<Record<'events' | 'serving', Position>>): void {
    this.#positions = { ...this.#positions, ...positions };
    this.#tell();
  }

  /** Told with the next checkpoint. */
  publish(count: number): void {
    this.#published += count;
  }

  fail(error: unknown): void {
    this.#failure = messageOf(error);
    this.#tell();
  }

  /** The same, where nothing is known that is wrong. */
  miss(error: Error): void {
    if (this.#failure === null) this.fail(error);
  }

  recover(): void {
    if (this.#failure === null) return;
    this.#failure = null;
    this.#tell();
  }

  /** Null: the views answer. */
  meetServing(error: unknown): void {
    const trouble = error === null ? null : messageOf(error);
    if (trouble === this.#servingTrouble) return;
    this.#servingTrouble = trouble;
    this.#tell();
  }

  #tell(): void {
    const error = this.#failure ?? this.#servingTrouble;
    const state = error === null ? this.#phase : 'failing';
    this.#onStatus({ state, ...this.#positions, published: this.#published, error });
  }
}
