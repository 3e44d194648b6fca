import type { DatasetState, EnvironmentState, KnownStreams, ModelState, StreamNeed } from '@pedigree/domain';
import type { Basis, Position } from '@pedigree/kernel';
import { streamOf } from '@pedigree/schema/events';
import type { Folded } from './folded-stream.ts';

/** The states of other streams, caught up, and how far each was seen. */
export interface Facts {
  /** What was asked for: nothing else is known. */
  readonly needs: readonly StreamNeed[];
  readonly streams: KnownStreams;
  readonly basis: readonly Basis[];
}

/** Reads what each of several decisions rests on. */
export type LoadFacts = (needs: readonly (readonly StreamNeed[])[]) => Promise<readonly Facts[]>;

/** Streams as they are now in the store. */
interface CatchUp {
  readonly dataset: (stream: string) => Promise<Folded<DatasetState>>;
  readonly model: (stream: string) => Promise<Folded<ModelState>>;
  readonly environment: (stream: string) => Promise<Folded<EnvironmentState>>;
  /** The end of the log. */
  readonly head: () => Promise<Position>;
}

/** A basis of more streams than these would fill an event by itself: it says up to where the log was read instead. */
const mostNamedStreams = 250;

/** Catches up the streams that decisions rest on, each once for all of them; answers in their order. */
export async function loadFacts(
  needs: readonly (readonly StreamNeed[])[],
  catchUp: CatchUp,
): Promise<readonly Facts[]> {
  const isLong = needs.some(({ length }) => length > mostNamedStreams);
  const head = isLong ? await catchUp.head() : null;
  const datasets = new Map<string, Promise<Folded<DatasetState>>>();
  const models = new Map<string, Promise<Folded<ModelState>>>();
  const environments = new Map<string, Promise<Folded<EnvironmentState>>>();
  for (const need of needs.flat()) {
    const stream = streamOfNeed(need);
    if (need.category === 'dataset') once(datasets, stream, catchUp.dataset);
    else if (need.category === 'model') once(models, stream, catchUp.model);
    else once(environments, stream, catchUp.environment);
  }
  const [dataset, model, environment] = await Promise.all([settle(datasets), settle(models), settle(environments)]);
  const seen = { dataset, model, environment, head };
  return needs.map((each) => factsOf(each, seen));
}

function streamOfNeed({ category, namespace, name }: StreamNeed): string {
  return streamOf(category, namespace, name);
}

function once<State>(
  reading: Map<string, Promise<State>>,
  stream: string,
  catchUp: (stream: string) => Promise<State>,
): void {
  if (!reading.has(stream)) reading.set(stream, catchUp(stream));
}

async function settle<State>(reading: ReadonlyMap<string, Promise<State>>): Promise<ReadonlyMap<string, State>> {
  const states = await Promise.all(reading.values());
  return new Map(
    [...reading.keys()].flatMap((stream, index) => {
      const state = states[index];
      return state === undefined ? [] : [[stream, state]];
    }),
  );
}

interface Seen {
  readonly dataset: ReadonlyMap<string, Folded<DatasetState>>;
  readonly model: ReadonlyMap<string, Folded<ModelState>>;
  readonly environment: ReadonlyMap<string, Folded<EnvironmentState>>;
  /** The end of the log before any of it was read, where that is told. */
  readonly head: Position | null;
}

/** What a basis calls the log itself, read up to a position at least. */
export const wholeLog = 'log';

/** A decider may look only at what its command was said to rest on: nothing else stands in the basis. */
function factsOf(needs: readonly StreamNeed[], seen: Seen): Facts {
  const streams = new Set(needs.map(streamOfNeed));
  const stateIn = <State>(folded: ReadonlyMap<string, Folded<State>>, stream: string): State => {
    const found = streams.has(stream) ? folded.get(stream) : undefined;
    if (!found) throw new Error(`required: a stream that the command’s facts name; came: ${stream}`);
    return found.state;
  };
  const named = [...streams].flatMap((stream) => {
    const revision = (seen.dataset.get(stream) ?? seen.model.get(stream) ?? seen.environment.get(stream))?.revision;
    return revision === undefined ? [] : [{ stream, revision }];
  });
  const isLong = named.length > mostNamedStreams && seen.head !== null;
  const basis = isLong ? [{ view: wholeLog, position: String(seen.head) }] : named;
  return {
    needs,
    basis,
    streams: {
      dataset: ({ namespace, name }) => stateIn(seen.dataset, streamOf('dataset', namespace, name)),
      model: ({ namespace, name }) => stateIn(seen.model, streamOf('model', namespace, name)),
      modelRevision: ({ namespace, name }) => seen.model.get(streamOf('model', namespace, name))?.revision ?? -1,
      environment: ({ namespace, name }) => stateIn(seen.environment, streamOf('environment', namespace, name)),
      knows: (need) => streams.has(streamOfNeed(need)),
    },
  };
}
