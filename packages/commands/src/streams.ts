import type { Category } from '@pedigree/schema/events';
import { type LoadFacts, loadFacts } from './facts.ts';
import type { FindKnownAt } from './find-known-at.ts';
import { loadPast } from './load-past.ts';
import type { Outcome } from './outcome.ts';
import type { AnyPrepared } from './prepare.ts';
import type { Request } from './request.ts';
import { foldings } from './states.ts';
import { StreamWriter } from './stream-writer.ts';
import type { WriterContext } from './writer-context.ts';

type Writers = { readonly [C in Category]: Map<string, StreamWriter<C>> };

/** How much stays folded in memory, in each category. What waits for nobody and was used longest ago goes first. */
export interface FoldingLimits {
  readonly streams: number;
  readonly events: number;
}

/** The streams that were written or asked lately, folded. */
export class Streams {
  readonly #context: WriterContext;
  readonly #limits: FoldingLimits;
  readonly #writers: Writers = {
    dataset: new Map(),
    model: new Map(),
    environment: new Map(),
    report: new Map(),
  };

  constructor(context: Omit<WriterContext, 'loadPast'> & { readonly findKnownAt: FindKnownAt }, limits: FoldingLimits) {
    this.#context = { ...context, loadPast: (stream, at) => loadPast(stream, at, context) };
    this.#limits = limits;
  }

  submit(prepared: AnyPrepared, rest: Omit<Request, 'prepared'>): Promise<Outcome> {
    switch (prepared.category) {
      case 'dataset':
        return this.#writerOf('dataset', prepared.stream).submit({ prepared, ...rest });
      case 'model':
        return this.#writerOf('model', prepared.stream).submit({ prepared, ...rest });
      case 'environment':
        return this.#writerOf('environment', prepared.stream).submit({ prepared, ...rest });
      case 'report':
        return this.#writerOf('report', prepared.stream).submit({ prepared, ...rest });
    }
  }

  #writerOf<C extends Category>(category: C, stream: string): StreamWriter<C> {
    const writers = this.#writers[category];
    const known = writers.get(stream);
    if (known) writers.delete(stream);
    else forget(writers, this.#limits);
    const writer = known ?? new StreamWriter(stream, foldings[category], this.#context, this.#loadFacts);
    writers.set(stream, writer);
    return writer;
  }

  readonly #loadFacts: LoadFacts = (needs) =>
    loadFacts(needs, {
      dataset: (stream) => this.#writerOf('dataset', stream).catchUp(),
      model: (stream) => this.#writerOf('model', stream).catchUp(),
      environment: (stream) => this.#writerOf('environment', stream).catchUp(),
      head: async () => (await this.#context.store.head()).position,
    });
}

function forget(
  writers: Map<string, { readonly isIdle: boolean; readonly weight: number }>,
  { streams, events }: FoldingLimits,
): void {
  let folded = 0;
  for (const { weight } of writers.values()) folded += weight;
  for (const [stream, { isIdle, weight }] of writers) {
    if (writers.size < streams && folded <= events) return;
    if (!isIdle) continue;
    writers.delete(stream);
    folded -= weight;
  }
}
