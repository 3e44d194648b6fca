import { expect, test } from '@jest/globals';
import { isFaulty } from '@pedigree/domain';
import { eventId, isRejection, isWanting, NotCanonical } from '@pedigree/kernel';
import { type Category, streamOf } from '@pedigree/schema/events';
import fc from 'fast-check';
import { commandCatalogue } from './catalogue.ts';
import { decideRequest } from './decide-request.ts';
import { beginFolding, type Folded } from './folded-stream.ts';
import { KnownCommands } from './known-commands.ts';
import type { AnyPrepared, Prepared } from './prepare.ts';
import { foldings, type States } from './states.ts';
import { alice, Clock } from './testing/process.ts';
import { randomHistories } from './testing/random-commands.ts';

type FoldedStreams = { readonly [C in Category]: Map<string, Folded<States[C]>> };

interface Run {
  readonly streams: FoldedStreams;
  /** By the stream's name. */
  readonly commands: Map<string, KnownCommands>;
}

/** A value with all that it holds, persistent maps included, as text. */
function snapshot(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (held instanceof Map) return [...held];
    if (typeof held !== 'object' || held === null || !('keysArray' in held)) return held;
    const map = held as States['model']['versions'];
    return map.keysArray().map((key) => [key, map.get(key)]);
  });
}

function foldedOf<C extends Category>(streams: FoldedStreams, category: C, stream: string): Folded<States[C]> {
  return streams[category].get(stream) ?? beginFolding(foldings[category].initial);
}

function decideOn<C extends Category>(
  category: C,
  prepared: Prepared<C>,
  { streams, commands }: Run,
  clock: number,
  id: string,
): boolean {
  const folded = foldedOf(streams, category, prepared.stream);
  const commandId = prepared.said.commandId ?? id;
  const request = { prepared, commandId, caller: alice, plan: false };
  const known = commands.get(prepared.stream) ?? new KnownCommands();
  const verdict = decideRequest(foldings[category], request, folded, {
    known: known.get(commandId),
    firstEvent: eventId(prepared.stream, commandId, 0),
    streams: {
      dataset: ({ namespace, name }) => foldedOf(streams, 'dataset', streamOf('dataset', namespace, name)).state,
      model: ({ namespace, name }) => foldedOf(streams, 'model', streamOf('model', namespace, name)).state,
      modelRevision: ({ namespace, name }) => foldedOf(streams, 'model', streamOf('model', namespace, name)).revision,
      environment: ({ namespace, name }) =>
        foldedOf(streams, 'environment', streamOf('environment', namespace, name)).state,
      knows: () => true,
    },
    basis: [],
    clock,
    clockSkewMilliseconds: 5_000,
  });
  if (isRejection(verdict) || isWanting(verdict) || 'said' in verdict) return false;
  streams[category].set(prepared.stream, verdict.next);
  for (const event of verdict.events) known.remember(event);
  commands.set(prepared.stream, known);
  return true;
}

function decide(prepared: AnyPrepared, run: Run, clock: number, id: string): boolean {
  switch (prepared.category) {
    case 'dataset':
      return decideOn('dataset', prepared, run, clock, id);
    case 'model':
      return decideOn('model', prepared, run, clock, id);
    case 'environment':
      return decideOn('environment', prepared, run, clock, id);
    case 'report':
      return decideOn('report', prepared, run, clock, id);
  }
}

test('no state is ever changed: neither by deciding nor by evolving, however much is built on it', () => {
  let written = 0;
  fc.assert(
    fc.property(randomHistories(40), (history) => {
      const streams: FoldedStreams = {
        dataset: new Map(),
        model: new Map(),
        environment: new Map(),
        report: new Map(),
      };
      const commands = new Map<string, KnownCommands>();
      const seen: { readonly state: unknown; readonly was: string }[] = [];
      const clock = new Clock();
      for (const [index, { name, input, clockStep }] of history.entries()) {
        clock.now += clockStep;
        const prepared = prepare(name, input);
        if (!prepared) continue;
        const held = Object.values(streams).flatMap((each) => [...each.values()]);
        seen.push(...held.map((state) => ({ state, was: snapshot(state) })));
        if (decide(prepared, { streams, commands }, clock.now, `id-${index}`)) written++;
      }
      for (const { state, was } of seen) expect(snapshot(state)).toBe(was);
    }),
    { numRuns: 100 },
  );
  expect(written).toBeGreaterThan(1_000);
});

function prepare(name: keyof typeof commandCatalogue, input: unknown): AnyPrepared | undefined {
  try {
    const prepared = commandCatalogue[name](input);
    return isFaulty(prepared) ? undefined : prepared;
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}
