import { type DatasetState, initialDataset, initialModel, type ModelState, type StreamNeed } from '@pedigree/domain';
import type { Basis } from '@pedigree/kernel';
import { type Category, streamOf } from '@pedigree/schema/events';
import type { Outcome } from './outcome.ts';
import type { AnyPrepared } from './prepare.ts';
import type { Request } from './request.ts';
import { foldings } from './states.ts';
import { type Facts, StreamWriter, type WriterContext } from './stream-writer.ts';

type Writers = { readonly [C in Category]: Map<string, StreamWriter<C>> };

const maxStreams = 10_000;
const maxEvents = 2_000_000;

/** The streams that were written or asked lately, folded. What is idle and oldest is forgotten first. */
export class Streams {
  readonly #context: WriterContext;
  readonly #writers: Writers = { dataset: new Map(), model: new Map(), environment: new Map() };

  constructor(context: WriterContext) {
    this.#context = context;
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
    const writer =
      known ??
      new StreamWriter(stream, foldings[category], this.#context, (request) => this.#loadFacts(request.prepared.needs));
    writers.delete(stream);
    writers.set(stream, writer);
    if (!known) for (const each of Object.values(this.#writers)) forget(each);
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
        dataset: ({ namespace, name }) => datasets.get(streamOf('dataset', namespace, name)) ?? initialDataset,
        model: ({ namespace, name }) => models.get(streamOf('model', namespace, name)) ?? initialModel,
      },
    };
  }
}

/** Drops the streams that were asked for longest ago, unless somebody waits there. */
function forget(writers: Map<string, { readonly isIdle: boolean; readonly weight: number }>): void {
  let events = 0;
  for (const { weight } of writers.values()) events += weight;
  for (const [stream, { isIdle, weight }] of writers) {
    if (writers.size <= maxStreams && events <= maxEvents) return;
    if (!isIdle) continue;
    writers.delete(stream);
    events -= weight;
  }
}
