import type { StoredEvent } from '@pedigree/event-store';
import { type Instant, parseAnyReference, type Reference, toInstant, toMilliseconds } from '@pedigree/kernel';
import { readEvent } from '@pedigree/schema/events';
import {
  type AsOf,
  type EnvironmentKey,
  type EventFilter,
  everything,
  type PageRequest,
  type ScoreKey,
  type SearchFound,
  subjectsOf,
  wordsOf,
} from '@pedigree/views';
import type { AskableViews } from '@pedigree/views/testing';
import { answersOf, subjectsIn } from '../serving/catalogue-questions.ts';
import { type Ask, elsewhere, inPages } from './asking.ts';
import { askServing } from './serving-questions.ts';

/** One question with its answer. */
export type Answered = readonly [question: string, answer: unknown];

/** Asks views all that can be asked about a log, as known at a position. Lists are asked for in pages of two. */
export async function askEverything(
  views: AskableViews,
  log: readonly StoredEvent[],
  asOf: AsOf,
): Promise<readonly Answered[]> {
  const answered: Answered[] = Object.entries(await answersOf(views, subjectsIn(log), asOf));
  const ask = async (question: string, answer: Promise<unknown>) => answered.push([question, await answer]);
  await askServing(views, log, asOf, ask);
  await askEvents(views, log, asOf, ask);
  await askLineage(views, log, asOf, ask);
  await askLists(views, log, asOf, ask);
  await askRanking(views, asOf, ask);
  return answered;
}

async function askEvents(views: AskableViews, log: readonly StoredEvent[], asOf: AsOf, ask: Ask): Promise<void> {
  const events = log.map(({ envelope }) => readEvent(envelope));
  await ask(
    'eventsByPosition',
    views.eventsByPosition(
      everything,
      events.map(({ position }) => position),
    ),
  );
  await ask(
    'eventsById',
    views.eventsById(everything, [...events.map(({ id }) => id), 'none', 'of \u0000 it', '\u0001']),
  );
  await ask(
    'subjectsOfEvents',
    views.subjectsOfEvents(
      everything,
      events.map(({ position }) => position),
    ),
  );
  const middle = events[Math.floor(events.length / 2)];
  if (!middle) return;
  const { type, namespace, stream, commandId, correlationId, actor, occurredAt, recordedAt } = middle;
  const [subject = ''] = subjectsOf(middle);
  const led: readonly EventFilter[] = [
    {},
    { subject },
    { actor: actor.id },
    { actor: 'no\u0000body' },
    { types: [type, 'ModelTrained'] },
    { stream },
    { namespace },
    { commandId },
    { correlationId },
  ];
  const behind: readonly EventFilter[] = [
    {},
    { recordedFrom: recordedAt },
    { recordedUntil: recordedAt },
    { occurredFrom: occurredAt, types: [type] },
    { occurredUntil: occurredAt, namespace },
  ];
  for (const filter of led.flatMap((first) => behind.map((second) => ({ ...second, ...first })))) {
    for (const direction of ['forwards', 'backwards'] as const) {
      const range = {
        direction,
        count: 5,
        ...(direction === 'forwards' ? { after: 1n } : { before: middle.position }),
      };
      await ask(`events ${direction} ${JSON.stringify(filter)}`, views.events(everything, filter, asOf, range));
    }
  }
  await ask('events elsewhere', views.events(elsewhere, {}, asOf, { direction: 'forwards', count: 9 }));
}

async function askLineage(views: AskableViews, log: readonly StoredEvent[], asOf: AsOf, ask: Ask): Promise<void> {
  const subjects = new Set(log.flatMap(({ envelope }) => subjectsOf(readEvent(envelope))));
  const named = [...subjects, 'model:model-1@champion', 'model:model-1@branch:main', 'artifact:default/opaque:1'];
  const starts: number[] = [];
  for (const text of named) {
    const nodes = await views.lineageNodesOf(everything, parsed(text), asOf);
    await ask(`lineageNodesOf ${text}`, Promise.resolve(nodes));
    starts.push(...nodes);
  }
  const commits = ['', '0', 'a', 'c', 'f'].map((start) => ({ start }));
  for (const commit of commits) {
    await ask(`lineageNodesOfCommit ${commit.start}`, views.lineageNodesOfCommit(everything, commit, asOf));
    await ask(`lineageNodesOfCommit ${commit.start} elsewhere`, views.lineageNodesOfCommit(elsewhere, commit, asOf));
    const repository = { namespace: 'default', name: 'unknown' };
    const ofRepository = views.lineageNodesOfCommit(everything, { ...commit, repository }, asOf);
    await ask(`lineageNodesOfCommit ${commit.start} of a repository`, ofRepository);
  }
  const nodes = [...new Set(starts)];
  await ask('lineageNodesByNode', views.lineageNodesByNode(everything, [...nodes].reverse(), asOf));
  await ask('lineageNodesByNode elsewhere', views.lineageNodesByNode(elsewhere, nodes, asOf));
  for (const served of ['ever', 'now'] as const)
    for (const first of [1, 100])
      await ask(
        `lineageVersionsByNode ${served} ${first}`,
        views.lineageVersionsByNode(everything, [...nodes].reverse(), { served, first }, asOf),
      );
  await ask('datasetsOfSameBytes', views.datasetsOfSameBytes(everything, nodes.slice(0, 3), asOf));
  await ask('findLineageWay', views.findLineageWay(everything, nodes.slice(0, 2), nodes.slice(-2), asOf));
  for (const one of nodes.slice(0, 8))
    for (const other of nodes.slice(-8))
      await ask(`bestCommonAncestors ${one} ${other}`, views.bestCommonAncestors(everything, one, [other], asOf));
  for (const node of nodes.slice(0, 8))
    await ask(`modelAncestry ${node}`, views.modelAncestry(everything, node, nodes.slice(8, 10), 9, asOf));
  for (const node of nodes) {
    const walk = await views.walkLineage(everything, [node], { direction: 'both' }, asOf);
    const edges = walk.edgesOf(0, walk.nodes.length);
    await ask(`walkLineage ${node}`, Promise.resolve({ nodes: [...walk.nodes], depths: [...walk.depths], edges }));
    const came = await views.lineageDescendants(everything, [node], ['model'], asOf);
    const ways = Array.from(came.nodes, (_, place) => came.wayTo(place));
    await ask(`lineageDescendants ${node}`, Promise.resolve({ nodes: [...came.nodes], ways }));
    await ask(`modelVersionsThatUse ${node}`, views.modelVersionsThatUse(everything, [node], asOf));
  }
}

async function askRanking(views: AskableViews, asOf: AsOf, ask: Ask): Promise<void> {
  for (const direction of ['HIGHER', 'LOWER'] as const) {
    const metric = { metric: 'auc', direction };
    await ask(
      `leaders ${direction}`,
      inPages(
        (page: PageRequest<ScoreKey>) => views.leaders(everything, metric, {}, asOf, page),
        (found) => found,
      ),
    );
  }
  const filter = { branches: ['main'], tags: [{ key: 'stage' }], withRetracted: true };
  await ask('scores elsewhere', views.scores(elsewhere, { metric: 'auc' }, {}, asOf, 1_000));
  await ask('scores', views.scores(everything, { metric: 'auc' }, filter, asOf, 1_000));
}

async function askLists(views: AskableViews, log: readonly StoredEvent[], asOf: AsOf, ask: Ask): Promise<void> {
  const nameOf = ({ namespace, name }: { readonly namespace: string; readonly name: string }) => ({ namespace, name });
  for (const [where, scope] of [
    ['everywhere', everything],
    ['elsewhere', elsewhere],
  ] as const) {
    await ask(
      `datasets ${where}`,
      inPages((page) => views.datasets(scope, {}, asOf, page), nameOf),
    );
    await ask(
      `models ${where}`,
      inPages((page) => views.models(scope, {}, asOf, page), nameOf),
    );
    await ask(
      `modelVersions ${where}`,
      inPages(
        (page: PageRequest<bigint>) => views.modelVersions(scope, {}, asOf, page),
        (found) => found.position,
      ),
    );
  }
  await ask(
    'environments',
    inPages(
      (page: PageRequest<EnvironmentKey>) => views.environments(everything, {}, asOf, page),
      (found) => found,
    ),
  );
  for (const model of subjectsIn(log).models) {
    const versions = (page: PageRequest<number>) => views.versionsOfModel(everything, model, {}, asOf, page);
    await ask(
      `versionsOfModel ${model.name}`,
      inPages(versions, ({ number }) => number),
    );
  }
  for (const text of ['model', 'm', 'd', 'a', 'e', 'p', 'team r', 'model 1', 'none']) {
    const words = wordsOf(text);
    for (const scope of [everything, elsewhere]) {
      await ask(
        `search ${text} within ${scope.namespaces}`,
        inPages(
          async (page: PageRequest<SearchFound>) =>
            (await views.search(scope, { words }, asOf, page)) ?? { items: [], hasMore: false },
          (found) => found,
        ),
      );
    }
  }
  for (const name of ['numpy', 'torch', 'none']) {
    const releases = await views.packageReleases(everything, { package: name }, asOf);
    await ask(`packageReleases ${name}`, Promise.resolve(releases));
    const among = await views.versionsServing(everything, asOf);
    for (const served of [{}, { among }, { isEverServed: true as const }]) {
      const filter = { releases, ...served };
      const uses = (page: PageRequest<bigint>) => views.modelVersionsWithReleases(everything, filter, asOf, page);
      await ask(
        `modelVersionsWithReleases ${name} ${Object.keys(served)}`,
        inPages(uses, ({ position }) => position),
      );
    }
  }
}

function parsed(text: string): Reference {
  const reference = parseAnyReference(text);
  if ('invalid' in reference) throw new Error(reference.invalid);
  return reference;
}

/** Instants around which the answer to "as known then" may change. */
export function momentsIn(log: readonly StoredEvent[]): readonly Instant[] {
  return log.flatMap(({ envelope: { recordedAt } }) =>
    [-1, 0, 1].map((step) => toInstant(toMilliseconds(recordedAt) + step)),
  );
}
