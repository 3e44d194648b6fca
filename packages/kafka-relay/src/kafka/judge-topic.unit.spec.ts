import { expect, test } from '@jest/globals';
import { judgeTopic } from './judge-topic.ts';
import type { TopicFacts } from './topic-facts.ts';

const config = (more: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      'cleanup.policy': 'delete',
      'min.insync.replicas': '2',
      'retention.ms': '-1',
      'retention.bytes': '-1',
      ...more,
    }),
  );

const sound: TopicFacts = { partitions: 6, replicas: 3, inSync: 3, maxBytes: 1_048_588, config: config() };
const wanted = { name: 'pedigree.events', cleanup: 'delete', partitions: 6 } as const;

test('of a sound topic nothing is said', () => {
  expect(judgeTopic(wanted, sound)).toEqual([]);
});

test.each(['compact', 'compact,delete'])(
  'an events topic with cleanup.policy=%s is refused: it would lose events',
  (policy) => {
    const facts = { ...sound, config: config({ 'cleanup.policy': policy }) };
    expect(() => judgeTopic(wanted, facts)).toThrow(
      expect.objectContaining({
        name: 'TopicUnfit',
        message: `required: cleanup.policy=delete of topic pedigree.events; came: cleanup.policy=${policy}`,
      }),
    );
  },
);

test('a compacted topic that forgets by time as well is refused', () => {
  const facts = { ...sound, config: config({ 'cleanup.policy': 'compact,delete' }) };
  expect(() => judgeTopic({ ...wanted, cleanup: 'compact' }, facts)).toThrow(/required: cleanup.policy=compact of/);
});

test('a topic of which fewer replicas are in sync than a write needs is refused; as many as it needs will do', () => {
  expect(() => judgeTopic(wanted, { ...sound, inSync: 1 })).toThrow(
    'required: 2 replicas in sync of each partition of topic pedigree.events, its min.insync.replicas; came: 1',
  );
  expect(judgeTopic(wanted, { ...sound, inSync: 2 })).toEqual([]);
});

test.each<readonly [string, Partial<TopicFacts>, RegExp]>([
  ['one replica', { replicas: 1, inSync: 1, config: config({ 'min.insync.replicas': '1' }) }, /has one replica/],
  [
    'writes that one broker alone acknowledges',
    { config: config({ 'min.insync.replicas': '1' }) },
    /min.insync.replicas=1/,
  ],
  ['a time after which it forgets', { config: config({ 'retention.ms': '604800000' }) }, /retention.ms=604800000/],
  ['a size beyond which it forgets', { config: config({ 'retention.bytes': '1000' }) }, /retention.bytes=1000/],
  ['a configuration that this user may not read', { config: new Map() }, /could not be read/],
])('a topic with %s serves, and it is said', (_, weakness, words) => {
  const said = judgeTopic(wanted, { ...sound, ...weakness });
  expect(said).toEqual([expect.stringMatching(words)]);
});

test('how long a compacted topic would keep what it does not compact is of no concern', () => {
  const facts = { ...sound, config: config({ 'cleanup.policy': 'compact', 'retention.ms': '1000' }) };
  expect(judgeTopic({ ...wanted, cleanup: 'compact' }, facts)).toEqual([]);
});
