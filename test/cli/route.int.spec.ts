import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type PromoteModelInput, routeKey } from '@pedigree/client';
import { startLineageStory } from './lineage-story.ts';

let story: Awaited<ReturnType<typeof startLineageStory>>;
const [one, two] = ['model:default/fraud@1', 'model:default/fraud@2'];
/** What `pedigree route --json` prints, as far as it is read here. */
interface Told {
  readonly asOf: { readonly position: string };
  readonly routes: readonly { key: string; bucket: number; version: string; range: object }[];
}

async function route(...argv: readonly string[]): Promise<Told> {
  return story.ask('route', 'fraud', 'production', ...argv);
}

const slot = { environment: 'production', model: 'fraud' };

beforeAll(async () => {
  story = await startLineageStory();
});
afterAll(() => story.stop());

/** Until the view shows it. */
async function promote(promoteModel: PromoteModelInput): Promise<void> {
  await story.client.serving(slot, { minPosition: await story.tell([{ promoteModel }]) });
}

test('keys are routed by the split as recorded, alike by the command, the query and the function', async () => {
  const keys = ['customer-1', 'customer-245', 'customer-63', '', '顧客-42'];
  const told = await route(...keys);
  expect(told).toMatchObject({ ...slot, at: null, state: 'SERVING', salt: 'default/production/fraud', until: null });
  expect(told.routes.map(({ key, bucket, version }) => [key, bucket, version])).toEqual([
    ['customer-1', 8_904, one],
    ['customer-245', 5_211, one],
    ['customer-63', 9_980, two],
    ['', 6_660, one],
    ['顧客-42', 3_404, one],
  ]);
  for (const { key, bucket, version, range } of told.routes) {
    const { serving, ...asked } = await story.client.route({ ...slot, key, knownAt: told.asOf.position });
    expect(asked).toMatchObject({ key, bucket, version: { ref: version }, range, shadows: [] });
    expect(asked.asOf.position).toBe(told.asOf.position);
    expect(routeKey(serving, key)?.assigned.version.ref).toBe(version);
  }
});

test('a newcomer comes last, however the split is said, and its keys stay while its share grows; shadows are told apart', async () => {
  const { asOf: before } = await story.client.serving(slot);
  const allocation = [
    { version: '2', share: 2_500 },
    { version: '1', share: 7_500 },
  ];
  await promote({ ...slot, allocation });
  const keys = Array.from({ length: 200 }, (_, index) => `customer-${index}`);
  const versionsAt = async (...when: readonly string[]) => {
    const told = await route(...keys, ...when);
    return told.routes.map(({ version }) => version);
  };
  const [small, now] = [await versionsAt('--known-at', before.position), await versionsAt()];
  const onCanary = keys.filter((_, index) => small[index] === two);
  expect(onCanary.length).toBeGreaterThan(5);
  expect(keys.filter((_, index) => small[index] === two && now[index] !== two)).toEqual([]);
  expect(now.filter((version) => version === two).length).toBeGreaterThan(onCanary.length);

  await promote({ ...slot, allocation: [{ version: '1' }, { version: '2', shadow: true }], salt: '2026-q4' });
  const asked = await story.client.route({ ...slot, key: 'customer-63' });
  expect(asked).toMatchObject({ version: { ref: one }, range: { from: 0, to: 10_000 }, shadows: [{ ref: two }] });
  expect(asked.serving.salt).toBe('2026-q4');
});

test('a key that has no UTF-8 is refused', async () => {
  await expect(story.client.route({ ...slot, key: 'half of \ud83d' })).rejects.toThrow(
    'key: required: well-formed Unicode; came: a lone surrogate',
  );
});

test('where nothing serves, or nobody knows, no version is told, and which of both it is', async () => {
  const unknown = await route('customer-1', '--at', '2020-01-01T00:00:00Z');
  expect(unknown).toMatchObject({ state: 'UNKNOWN', salt: null, since: null, allocation: [] });
  expect(unknown.routes).toEqual([{ key: 'customer-1', bucket: null, version: null, range: null }]);
  const lines = await story.linesOf('route', 'fraud', 'production', 'customer-1', '--at', '2020-01-01T00:00:00Z');
  expect(lines).toContainEqual(expect.stringMatching(/^customer-1 +unknown$/));
  const stranger = await story.say('route', 'nobody', 'production', 'customer-1');
  expect(stranger).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining('Nobody recorded model:default/nobody'),
  });
});
