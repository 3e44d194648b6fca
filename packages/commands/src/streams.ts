import type { DatasetState, ModelState, StreamNeed } from '@pedigree/domain';
import type { Basis } from '@pedigree/kernel';
import { type Category, streamOf } from '@pedigree/schema/events';
import type { Outcome } from './outcome.ts';
import type { AnyPrepared } from './prepare.ts';
import type { Request } from './request.ts';
import { foldings } from './states.ts';
import { type Facts, StreamWriter, type WriterContext } from './stream-writer.ts';

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
  readonly #writers: Writers = { dataset: new Map(), model: new Map(), environment: new Map() };

  constructor(context: WriterContext, limits: FoldingLimits) {
    this.#context = context;
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
    }
  }

  #writerOf<C extends Category>(category: C, stream: string): StreamWriter<C> {
    const writers = this.#writers[category];
    const known = writers.get(stream);
    if (known) writers.delete(stream);
    else forget(writers, this.#limits);
    const writer =
      known ??
      new StreamWriter(stream, foldings[category], this.#context, (request) => this.#loadFacts(request.prepared.needs));
    writers.set(stream, writer);
    return writer;
  }

  /** Catches up the streams that a decision rests on. */
  async #loadFacts(needs: readonly StreamNeed[]): Promise<Facts> {
    const basis: Basis[] = [];
    const datasets = new Map<string, DatasetState>();
    const models = new Map<string, ModelState>();
    for (const { category, namespace, name } of needs) {
      const stream = streamOf(category, namespace, name);
      if (datasets.has(stream) || models.has(stream)) continue;
      if (category === 'dataset') {
        const { revision, state } = await this.#writerOf('dataset', stream).catchUp();
        datasets.set(stream, state);
        basis.push({ stream, revision });
      } else {
        const { revision, state } = await this.#writerOf('model', stream).catchUp();
        models.set(stream, state);
        basis.push({ stream, revision });
      }
    }
    return {
      basis,
      streams: {
        dataset: ({ namespace, name }) => caughtUp(datasets, streamOf('dataset', namespace, name)),
        model: ({ namespace, name }) => caughtUp(models, streamOf('model', namespace, name)),
      },
    };
  }
}

/** A decider may look only at what its command was said to rest on: nothing else was read, or stands in the basis. */
function caughtUp<State>(states: ReadonlyMap<string, State>, stream: string): State {
  const state = states.get(stream);
  if (!state) throw new Error(`required: a stream that the command’s facts name; came: ${stream}`);
  return state;
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
