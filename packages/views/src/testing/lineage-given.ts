import { parseAnyReference, type Reference } from '@pedigree/kernel';
import { everything } from '../scope.ts';
import { projectEvents } from './project-events.ts';
import { type GivenEvent, storedEvent } from './stored-event.ts';

type Data<Type extends GivenEvent['type']> = Extract<GivenEvent, { readonly type: Type }>['data'];

/** A dataset version is recorded. */
export function versioned(
  name: string,
  number: number,
  digest: string,
  data: Partial<Data<'DatasetVersioned'>> = {},
  namespace = 'default',
): GivenEvent {
  return { category: 'dataset', namespace, name, type: 'DatasetVersioned', data: { ...data, number, digest } };
}

/** A model version is recorded. */
export function trained(name: string, number: number, data: Partial<Data<'ModelTrained'>> = {}): GivenEvent {
  return { category: 'model', name, type: 'ModelTrained', data: { branch: 'main', ...data, number } };
}

/** The lineage of these events, at positions 1, 2, 3 …, told by references; `at` is as known there. */
export function openLineage(...events: readonly GivenEvent[]) {
  const views = projectEvents(
    events.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })),
  );
  const nodesOf = async (reference: string, at?: bigint) =>
    views.lineageNodesOf(everything, parsed(reference), await views.asOf(at));
  const found = async (reference: string, at?: bigint) =>
    views.lineageNodesByNode(everything, await nodesOf(reference, at), await views.asOf(at));
  const refsOf = async (nodes: readonly number[], at?: bigint) =>
    (await views.lineageNodesByNode(everything, nodes, await views.asOf(at))).map(
      ({ kind, namespace, name, number, digest }) => {
        const version = kind === 'run' || kind === 'artifact' ? '' : `@${number ?? digest}`;
        return `${kind === 'awaited' ? 'model' : kind}:${namespace}/${name}${version}`;
      },
    );
  return {
    close: () => views.close(),
    found,
    refs: async (reference: string, at?: bigint) => refsOf(await nodesOf(reference, at), at),
    async edges(reference: string, direction: 'upstream' | 'downstream' | 'both', at?: bigint) {
      const walk = await views.walkLineage(
        everything,
        await nodesOf(reference, at),
        { direction },
        await views.asOf(at),
      );
      const refs = await refsOf([...walk.nodes], at);
      const refOf = new Map(Array.from(walk.nodes, (node, place) => [node, refs[place]]));
      const edges = walk.edgesOf(0, walk.nodes.length);
      return edges.map(({ from, to, role }) => `${refOf.get(from)} –${role}→ ${refOf.get(to)}`).sort();
    },
  };
}

function parsed(text: string): Reference {
  const reference = parseAnyReference(text);
  if ('invalid' in reference) throw new Error(reference.invalid);
  return reference;
}
