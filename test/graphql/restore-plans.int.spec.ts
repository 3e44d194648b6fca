import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
});
afterAll(() => service.remove());

const models = ['churn', 'credit', 'fraud'];
const environments = ['qa', 'production'];
const days = 20;
const day = (number: number) => `2026-05-${String(number + 1).padStart(2, '0')}T00:00:00.000Z`;
const versions = (...each: readonly (readonly [version: string, share: number | null])[]) =>
  each.map(([version, share]) => (share === null ? { version, shadow: true } : { version, share }));
const allocations = [
  versions(['1', 10_000]),
  versions(['2', 10_000]),
  versions(['1', 6_000], ['2', 4_000]),
  versions(['2', 4_000], ['1', 6_000]),
  versions(['1', 10_000], ['2', null], ['3', null]),
  versions(['1', 10_000], ['3', null], ['2', null]),
];

/** What is told to have served from a day on: an allocation, nothing, or that nobody knows. */
const statements = fc.array(
  fc.record({
    environment: fc.constantFrom(...environments),
    model: fc.constantFrom(...models),
    since: fc.nat(days - 1),
    says: fc.oneof(
      { arbitrary: fc.constantFrom(...allocations), weight: 5 },
      fc.constantFrom('NOTHING' as const, 'UNKNOWN' as const),
    ),
    isCorrection: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14, size: 'max' },
);
type Statement = typeof statements extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function toCommand({ environment, model, since, says, isCorrection }: Statement, namespace: string): Told {
  const of = { environment, model, namespace, reason: 'told afterwards' };
  if (says === 'UNKNOWN' || isCorrection) {
    return [
      'correctServing',
      { ...of, since: day(since), ...(Array.isArray(says) ? { allocation: says } : { state: says }) },
    ];
  }
  const occurredAt = day(since);
  return says === 'NOTHING'
    ? ['retireModel', { ...of, occurredAt }]
    : ['promoteModel', { ...of, allocation: says, occurredAt }];
}

function catalogueOf(namespace: string): readonly Told[] {
  return [
    ...models.flatMap((name): readonly Told[] => [
      ['registerModel', { name, namespace }],
      ...['a', 'b', 'c'].map(
        (bytes): Told => ['recordTraining', { model: name, namespace, artifacts: [{ digest: `opaque:${bytes}` }] }],
      ),
    ]),
    ...environments.map((name, rank): Told => ['defineEnvironment', { name, namespace, rank }]),
  ];
}

interface Allocated {
  readonly version: { readonly ref: string };
  readonly share: number | null;
}
interface Planned {
  readonly environment: { readonly ref: string; readonly name: string };
  readonly revision: number | null;
  readonly changes: readonly {
    readonly model: string;
    readonly toState: string;
    readonly to: readonly Allocated[];
    readonly blockedBy: readonly { readonly version: string }[];
  }[];
  readonly rejection: { readonly code: string } | null;
  readonly restoredBy: { readonly eventId: string; readonly position: string } | null;
}
interface Plans {
  readonly nodes: readonly Planned[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly asOf: { readonly position: string };
}

async function plansOf(variables: Readonly<Record<string, unknown>>): Promise<Plans> {
  const { data, errors } = await service.ask<{ restorePlans: Plans }>(
    `query ($namespace: String, $to: DateTime!, $knownAt: KnownAt, $override: Boolean, $first: Int, $after: String) {
      restorePlans(namespace: $namespace, to: $to, knownAt: $knownAt, override: $override, first: $first, after: $after) {
        nodes { environment { ref name } revision rejection { code } restoredBy { eventId position }
          changes { model toState to { version { ref } share } blockedBy { version } } }
        pageInfo { hasNextPage endCursor } asOf { position } } }`,
    variables,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.restorePlans;
}

interface Difference {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

async function differencesOf(ref: string, to: string, knownAt: string): Promise<readonly Difference[]> {
  const { data, errors } = await service.ask<{ diff: { sections: { differences: readonly Difference[] }[] } }>(
    'query ($a: String!, $b: String!, $knownAt: KnownAt) { diff(a: $a, b: $b, knownAt: $knownAt) { sections { differences { path from to } } } }',
    { a: `${ref}@${to}`, b: ref, knownAt },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.diff.sections.flatMap(({ differences }) => differences);
}

describe('over random histories', () => {
  test('the plan of a restore lists what a comparison of the two moments shows', async () => {
    const seen = { changes: 0, blocked: 0, unchanged: 0, unknown: 0, left: 0 };
    let histories = 0;
    await fc.assert(
      fc.asyncProperty(
        statements,
        // Few restores meet the one version that can be retracted.
        fc.constantFrom(true, true, true, false),
        fc.array(fc.nat(days), { minLength: 3, maxLength: 3 }),
        async (told, isRetracted, asked) => {
          const namespace = `history-${histories++}`;
          const retracted: Told = [
            'retractModelVersion',
            { model: 'fraud', version: '2', namespace, reason: 'leaked' },
          ];
          const commands = told.map((each) => toCommand(each, namespace));
          await tellStory(service, [...catalogueOf(namespace), ...commands, ...(isRetracted ? [retracted] : [])]);
          for (const to of [0, ...asked].map(day)) {
            const { nodes, asOf } = await plansOf({ namespace, to });
            expect(nodes.map(({ environment }) => environment.name)).toEqual(environments);
            for (const { environment, changes, rejection, revision } of nodes) {
              const differences = await differencesOf(environment.ref, to, asOf.position);
              // Of what nobody knew and nothing serves of, nothing is to be put back.
              const differing = differences.filter(({ from, to: now }) => from !== null || now !== 'NOTHING');
              seen.left += differences.length - differing.length;
              if (rejection?.code === 'NOTHING_TO_RESTORE') {
                expect(changes).toEqual([]);
                expect(differing).toEqual([]);
                seen.unchanged++;
                continue;
              }
              if (rejection?.code === 'NOTHING_KNOWN_THEN') {
                expect(changes).toEqual([]);
                expect(differing.filter(({ from }) => from !== null)).toEqual([]);
                expect(differing).not.toEqual([]);
                seen.unknown++;
                continue;
              }
              expect(changes.map(({ model }) => model)).toEqual([...new Set(differing.map(({ path }) => path))]);
              expect(changes.map(asCompared)).toEqual(differing.map(({ from }) => from ?? 'NOTHING'));
              const blocked = changes.flatMap(({ blockedBy }) => blockedBy);
              expect(rejection?.code ?? null).toBe(blocked.length > 0 ? 'RESTORE_BLOCKED' : null);
              expect(revision === null).toBe(blocked.length > 0);
              seen.blocked += blocked.length;
              seen.changes += changes.length;
            }
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  }, 300_000);
});

/** What would serve, as a comparison writes it; in which order shadows are named says nothing. */
function asCompared({ toState, to }: Planned['changes'][number]) {
  if (toState !== 'SERVING') return toState;
  const shadows = to.filter(({ share }) => share === null).map(({ version }) => version.ref);
  const shares = to.flatMap(({ version, share }) => (share === null ? [] : [{ version: version.ref, share }]));
  return [...shares, ...shadows.sort().map((version) => ({ version, shadow: true }))];
}

test('plans come in pages, by rank; one that was carried out says what restored it, until the environment changes again', async () => {
  const namespace = 'pages';
  const promoted = environments.flatMap((environment) =>
    ['1', '2'].map(
      (version, since): Told => [
        'promoteModel',
        { environment, namespace, model: 'fraud', version, occurredAt: day(since), reason: 'told afterwards' },
      ],
    ),
  );
  const policy = { environment: 'production', namespace, reason: 'reviewed', mayOverride: true };
  const rules = [{ rule: 'APPROVALS', count: 1, notByAuthor: false }];
  await tellStory(service, [...catalogueOf(namespace), ...promoted, ['changePromotionPolicy', { ...policy, rules }]]);
  const to = day(0);

  const first = await plansOf({ namespace, to, first: 1 });
  expect(first).toMatchObject({ nodes: [{ environment: { name: 'qa' } }], pageInfo: { hasNextPage: true } });
  const { endCursor: after } = first.pageInfo;
  const second = await plansOf({ namespace, to, first: 1, after });
  expect(second).toMatchObject({
    nodes: [{ environment: { name: 'production' }, revision: null, rejection: { code: 'RESTORE_BLOCKED' } }],
    pageInfo: { hasNextPage: false },
  });
  const { nodes } = await plansOf({ namespace, to, override: true });
  expect(nodes.map(({ rejection, changes }) => [rejection, changes.length])).toEqual([
    [null, 1],
    [null, 1],
  ]);
  expect((await plansOf({ namespace, to, knownAt: '2026-05-30' })).nodes).toMatchObject([
    { rejection: { code: 'NOTHING_KNOWN_THEN' }, restoredBy: null },
    { rejection: { code: 'NOTHING_KNOWN_THEN' }, restoredBy: null },
  ]);

  const restore: Told = ['restoreEnvironment', { environment: 'qa', namespace, to, ifRevision: nodes[0]?.revision }];
  const [position] = await tellStory(service, [restore]);
  const plan = async () => (await plansOf({ namespace, to, first: 1 })).nodes[0];
  const slot = { environment: 'qa', namespace, model: 'fraud' };
  expect(await plan()).toMatchObject({ changes: [], revision: null, restoredBy: { position } });
  // The same time as known otherwise is another restore, whatever it comes to.
  const [before, corrected] = await tellStory(service, [
    ['promoteModel', { ...slot, version: '2' }],
    ['correctServing', { ...slot, since: day(0), until: day(1), allocation: versions(['2', 10_000]), reason: 'late' }],
  ]);
  const asKnown = async (knownAt?: string) => (await plansOf({ namespace, to, knownAt, first: 1 })).nodes[0];
  expect(await asKnown(corrected)).toMatchObject({ rejection: { code: 'NOTHING_TO_RESTORE' }, restoredBy: null });
  const [again] = await tellStory(service, [
    ['restoreEnvironment', { environment: 'qa', namespace, to, knownAt: before }],
  ]);
  expect(await asKnown(before)).toMatchObject({ changes: [], restoredBy: { position: again } });
  expect(await asKnown(position)).toMatchObject({ rejection: { code: 'NOTHING_TO_RESTORE' }, restoredBy: null });
  await tellStory(service, [
    ['promoteModel', { ...slot, version: '2' }],
    ['promoteModel', { ...slot, version: '1' }],
  ]);
  expect(await asKnown(before)).toMatchObject({
    changes: [],
    rejection: { code: 'NOTHING_TO_RESTORE' },
    restoredBy: null,
  });
});
