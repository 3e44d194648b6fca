import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryStore, type EventStore } from '@pedigree/event-store';
import type { AsOf } from '../as-of.ts';
import { allViews } from '../catalogue.ts';
import { openViews } from '../reading/open-views.ts';
import { openViewsDatabase } from '../runner/open-database.ts';
import { readGenerations } from '../runner/registry.ts';
import { everything } from '../scope.ts';
import { type StartedViews, startViews } from '../testing/start-views.ts';
import { encodeGiven } from '../testing/stored-event.ts';
import type { View, ViewName } from '../view.ts';
import type { Views } from '../views.ts';

const patience = { timeoutMilliseconds: 30_000 };
const clock = () => '2026-05-01T00:00:00.000Z';
/** Small segments, so that a few versions fill some and leave rows behind the last. */
const views = allViews.map(
  (view): View => ({
    ...view,
    tables: view.tables.map((table) => (table.packed ? { ...table, packed: { ...table.packed, rows: 8 } } : table)),
  }),
);

let folder: string;
let store: EventStore;
const running: StartedViews[] = [];
const opened: Views[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lineage-'));
  store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock });
});

afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  for (const { stop } of running.splice(0)) await stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the graph of the views of a folder', () => {
  test('is the same, numbers and all, for who followed it from the start and who opened it late', async () => {
    const { views: early } = await start();
    for (let number = 1; number <= 30; number++) {
      const position = await train(number);
      if (number % 7 === 0) await lineageOf(early, { knownAt: { position } });
    }
    await early.waitFor(30n, patience);
    const late = openBeside(early);
    const [first, second] = [await lineageOf(early), await lineageOf(late)];
    expect(second).toEqual(first);
    expect(first.nodes).toHaveLength(61);
    expect(first.edges).toHaveLength(60);
    for (const position of [1n, 4n, 15n, 29n]) {
      const known = { knownAt: { position } };
      expect(await lineageOf(late, known)).toEqual(await lineageOf(early, known));
      expect((await lineageOf(late, known)).nodes).toHaveLength(1 + 2 * Number(position));
    }
  });

  test('shows what a read waited for, after every commit', async () => {
    const { views: read } = await start();
    for (let number = 1; number <= 20; number++) {
      const position = await train(number);
      expect((await lineageOf(read, { knownAt: { position } })).nodes).toHaveLength(1 + 2 * number);
    }
  });

  test('goes on with its numbers after a rebuild of the same version, and is read anew after another', async () => {
    for (let number = 1; number <= 20; number++) await train(number);
    const first = await start();
    await first.views.waitFor(20n, patience);
    const before = await lineageOf(first.views);
    await first.stop();

    const again = await start({ rebuild: ['lineage'] });
    await untilLive(again.views);
    expect(readGenerations(again.database).find(({ view }) => view === 'lineage')).toMatchObject({ generation: 2 });
    expect(await lineageOf(again.views)).toEqual(before);
    await again.stop();

    const other = await start({ views: views.map((view) => ({ ...view, version: view.version + 1 })) });
    await train(21);
    await untilLive(other.views);
    await other.views.waitFor(21n, patience);
    expect((await lineageOf(other.views)).nodes).toHaveLength(1 + 2 * 21);
  });

  test('says that it is being built where the rows have not come as far', async () => {
    const { views: read } = await start();
    await train(1);
    await read.waitFor(1n, patience);
    const asOf: AsOf = { position: 9n, recordedAt: clock() };
    const reference = { kind: 'model' as const, namespace: 'default', name: 'fraud' };
    await expect(read.lineageNodesOf(everything, reference, asOf)).rejects.toMatchObject({ code: 'VIEW_BUILDING' });
  });

  test('an alias is not looked up in models that have not come as far', async () => {
    await train(1);
    const halting = views.map((view): View => (view.name === 'models' ? { ...view, project: refuse } : view));
    const { views: read } = await start({ views: halting });
    await read.waitFor(1n, { ...patience, views: ['lineage'] });
    const asOf = await read.asOf({ ...patience, views: ['lineage'] });
    const named = (name: string) => ({
      kind: 'model' as const,
      namespace: 'default',
      name: 'fraud',
      version: { by: 'name' as const, name },
    });
    await expect(read.lineageNodesOf(everything, named('champion'), asOf)).rejects.toMatchObject({
      code: 'VIEW_HALTED',
    });
  });
});

function refuse(): never {
  throw new Error('no such thing');
}

async function start(given: { readonly views?: readonly View[]; readonly rebuild?: readonly ViewName[] } = {}) {
  const started = await startViews({ folder, store, clock, views, ...given });
  running.push(started);
  return started;
}

/** As another process would: the file opened, and told once how the views stand. */
function openBeside(other: Views): Views {
  openViewsDatabase(folder).close();
  const beside = openViews({ folder, head: () => store.head(), clock });
  opened.push(beside);
  beside.notify(other.status());
  return beside;
}

async function untilLive(read: Views): Promise<void> {
  while (read.status().some(({ state }) => state !== 'live')) {
    await new Promise<void>((resolve) => read.onNotified(resolve));
  }
}

/** Trains a version of bytes of its own on the one dataset that all are trained on. */
async function train(number: number): Promise<bigint> {
  const datasets = [{ namespace: 'default', name: 'prices', digest: 'opaque:p', role: 'training' }];
  const event = encodeGiven({
    category: 'model',
    name: 'fraud',
    type: 'ModelTrained',
    revision: number - 1,
    data: { number, branch: 'main', recipe: { datasets }, artifacts: [{ digest: `opaque:${number}` }] },
  });
  const outcome = await store.append('model-default/fraud', number === 1 ? 'none' : number - 2, [event]);
  if (!outcome.appended) throw new Error(`required: an append; came: a conflict at ${outcome.actual}`);
  return outcome.position;
}

/** All that came of the dataset, numbers as they are. */
async function lineageOf(read: Views, given: { readonly knownAt?: { readonly position: bigint } } = {}) {
  const asOf = await read.asOf({ ...patience, ...given });
  const prices = {
    kind: 'dataset' as const,
    namespace: 'default',
    name: 'prices',
    version: { by: 'digest' as const, digest: 'opaque:p' },
  };
  const starts = await read.lineageNodesOf(everything, prices, asOf);
  const walk = await read.walkLineage(everything, starts, { direction: 'downstream' }, asOf);
  const nodes = [...walk.nodes];
  return {
    nodes,
    edges: walk.edgesOf(0, nodes.length),
    names: await read.lineageNodesByNode(everything, nodes, asOf),
  };
}
