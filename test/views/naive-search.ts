import type { StoredEvent } from '@pedigree/event-store';
import { nameOfStream, readEvent } from '@pedigree/schema/events';

/** What a search is asked, in words of its own: it shares no code with the views. */
export interface AskedSearch {
  /** Letters and digits without accents or case. */
  readonly words: readonly string[];
  readonly kinds: readonly (typeof inOrder)[number][] | undefined;
  readonly namespace: string | undefined;
  /** What the caller may see. */
  readonly scope: string | undefined;
}

const inOrder = ['model', 'modelVersion', 'dataset', 'environment'] as const;

/** A thing with the texts that stand. */
interface Thing {
  readonly kind: (typeof inOrder)[number];
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  /** By where they stand: `name`, `description`, or the key of a tag behind `#`. */
  readonly texts: Map<string, string>;
}

/** What is found among events up to a position, by reading them one after another and every word of every text. */
export function searchNaively(log: readonly StoredEvent[], position: bigint, asked: AskedSearch): readonly string[] {
  const { words, kinds = inOrder, namespace, scope } = asked;
  return readThings(log, position)
    .filter((thing) => kinds.includes(thing.kind))
    .filter((thing) => [thing.namespace, undefined].includes(namespace) && [thing.namespace, undefined].includes(scope))
    .map((thing) => ({ thing, rank: words.reduce((sum, word) => sum + distanceOf(word, thing), 0) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((one, other) => one.rank - other.rank || compare(one.thing, other.thing))
    .map(({ thing, rank }) => `${rank} ${thing.kind} ${thing.namespace}/${thing.name}@${thing.number}`);
}

/** Of the nearest text that has the word, or a word that begins so; infinite where there is none. */
function distanceOf(word: string, { texts }: Thing): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [place, text] of texts) {
    for (const there of text.toLowerCase().split(/[^a-z0-9]+/)) {
      if (there.startsWith(word)) least = Math.min(least, (place === 'name' ? 0 : 2) + (there === word ? 0 : 1));
    }
  }
  return least;
}

function compare(one: Thing, other: Thing): number {
  const [left, right] = [one, other].map(({ kind, namespace, name, number }) =>
    [inOrder.indexOf(kind), namespace, name, number].join('\u0000'),
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function readThings(log: readonly StoredEvent[], position: bigint): readonly Thing[] {
  const things = new Map<string, Thing>();
  for (const { envelope } of log) {
    if (envelope.position > position) break;
    const event = readEvent(envelope);
    const { namespace } = event;
    const name = nameOfStream(event.stream);
    const textsOf = (kind: Thing['kind'], number = 0) => {
      const of = JSON.stringify([kind, namespace, name, number]);
      const thing = things.get(of) ?? { kind, namespace, name, number, texts: new Map<string, string>() };
      things.set(of, thing);
      return thing.texts;
    };
    const register = (kind: Thing['kind'], description: string | undefined) => {
      textsOf(kind).set('name', name);
      if (description !== undefined) textsOf(kind).set('description', description);
    };
    if (event.type === 'ModelRegistered') register('model', event.data.description);
    if (event.type === 'DatasetRegistered') register('dataset', event.data.description);
    if (event.type === 'EnvironmentDefined') register('environment', event.data.description ?? '');
    if (event.type === 'ModelDescribed') textsOf('model').set('description', event.data.description);
    if (event.type === 'DatasetDescribed') textsOf('dataset').set('description', event.data.description);
    if (event.type === 'ModelVersionTagged') {
      const { number, key, value } = event.data;
      textsOf('modelVersion', number).set(`#${key}`, `${key} ${value}`);
    }
    if (event.type === 'ModelVersionUntagged') textsOf('modelVersion', event.data.number).delete(`#${event.data.key}`);
  }
  return [...things.values()];
}
