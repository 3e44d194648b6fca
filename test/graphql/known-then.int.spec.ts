import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;
/** The positions behind what was known then, and behind all that was recorded since. */
let then: string;
let now: string;

const trained = (day: number, rate: number, auc: number, branch: string, parents: readonly number[]): Told => [
  'recordTraining',
  {
    model: 'fraud',
    branch,
    parameters: { rate },
    metrics: { auc },
    parents: parents.map((parent) => ({ model: `fraud@${parent}`, relation: 'FINE_TUNE' })),
    occurredAt: `2026-01-0${day}`,
  },
];

const known: readonly Told[] = [
  ['registerModel', { name: 'fraud' }],
  trained(1, 0.1, 0.9, 'main', []),
  trained(2, 0.2, 0.8, 'main', [1]),
  trained(3, 0.3, 0.75, 'wide', [1]),
  ['setModelAlias', { alias: 'champion', version: 'fraud@1' }],
];

/** Both branches go on, the second with what the first had; the alias moves, and a version is measured anew. */
const since: readonly Told[] = [
  trained(4, 0.4, 0.85, 'main', [2]),
  trained(5, 0.5, 0.6, 'wide', [3, 2]),
  ['setModelAlias', { alias: 'champion', version: 'fraud@2' }],
  ['recordEvaluation', { version: 'fraud@3', metrics: { auc: 0.95 }, occurredAt: '2026-02-01' }],
];

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  then = (await tellStory(service, known)).at(-1) ?? '';
  now = (await tellStory(service, since)).at(-1) ?? '';
});
afterAll(() => service.remove());

const ref = (number: number) => `model:default/fraud@${number}`;
const branches = 'a: "fraud@branch:main", b: "fraud@branch:wide"';

type Asked = readonly [field: string, args: string, selection: string, then: object | null, now: object];

test.each<Asked>([
  ['mergeBase', branches, 'a b versions { ref }', mergeBase(2, 3, 1), mergeBase(4, 5, 2)],
  ['mergeBase', 'a: "fraud@1", b: "fraud@5"', 'a b versions { ref }', null, mergeBase(1, 5, 1)],
  ['merge', branches, mergeSelection(), merge([2, 3], 1, [0.1, 0.2, 0.3]), merge([4, 5], 2, [0.2, 0.4, 0.5])],
  [
    'merge',
    `${branches}, base: "fraud@champion"`,
    mergeSelection(),
    merge([2, 3], 1, [0.1, 0.2, 0.3]),
    merge([4, 5], 2, [0.2, 0.4, 0.5]),
  ],
  [
    'bisect',
    'metric: "auc", good: "fraud@champion", bad: "fraud@branch:wide"',
    'state good bad firstBad { ref }',
    { state: 'FOUND', good: [ref(1)], bad: ref(3), firstBad: { ref: ref(3) } },
    { state: 'FOUND', good: [ref(2)], bad: ref(5), firstBad: { ref: ref(5) } },
  ],
  [
    'bisect',
    'metric: "auc", good: "fraud@1", bad: "fraud@3"',
    'state known { ref verdict value }',
    { state: 'FOUND', known: expect.arrayContaining([{ ref: ref(3), verdict: 'BAD', value: 0.75 }]) },
    { state: 'NOT_WORSE', known: expect.arrayContaining([{ ref: ref(3), verdict: 'BAD', value: 0.95 }]) },
  ],
  [
    'compare',
    'of: ["fraud@champion", "fraud@branch:wide"]',
    compareSelection(),
    compare([1, 3], [0.9, 0.75], [0.1, 0.3]),
    compare([2, 5], [0.8, 0.6], [0.2, 0.5]),
  ],
  [
    'compare',
    'of: ["fraud@1", "fraud@3"]',
    compareSelection(),
    compare([1, 3], [0.9, 0.75], [0.1, 0.3]),
    compare([1, 3], [0.9, 0.95], [0.1, 0.3]),
  ],
])('%s(%s) is answered as known then, and otherwise as known now', async (field, args, selection, told, toldNow) => {
  const ask = async (more: string) => {
    const { data, errors } = await service.ask<Record<string, unknown>>(
      `{ ${field}(${args}${more}) { ${selection} asOf { position } } }`,
    );
    expect(errors).toBeUndefined();
    return data[field];
  };
  expect(await ask(`, knownAt: "${then}"`)).toEqual(told && { ...told, asOf: { position: then } });
  expect(await ask('')).toEqual({ ...toldNow, asOf: { position: now } });
  expect(await ask(`, knownAt: "${now}"`)).toEqual(await ask(''));
});

function mergeBase(a: number, b: number, base: number) {
  return { a: ref(a), b: ref(b), versions: [{ ref: ref(base) }] };
}

function mergeSelection() {
  return 'a b bases recipe conflicts { path base { value } ours { value } theirs { value } }';
}

/** A merge whose one conflict is the rate. */
function merge([a = 0, b = 0]: readonly number[], base: number, rates: readonly number[]) {
  const [before, ours, theirs] = rates.map((value) => ({ value }));
  return {
    a: ref(a),
    b: ref(b),
    bases: [ref(base)],
    recipe: expect.objectContaining({
      parents: [
        { model: ref(a), relation: 'MERGE' },
        { model: ref(b), relation: 'MERGE' },
      ],
    }),
    conflicts: [{ path: 'rate', base: before, ours, theirs }],
  };
}

function compareSelection() {
  return 'of rows { path values { value } }';
}

function compare(of: readonly number[], aucs: readonly number[], rates: readonly number[]) {
  const row = (path: string, values: readonly number[]) => ({ path, values: values.map((value) => ({ value })) });
  return { of: of.map(ref), rows: expect.arrayContaining([row('auc', aucs), row('rate', rates)]) };
}
