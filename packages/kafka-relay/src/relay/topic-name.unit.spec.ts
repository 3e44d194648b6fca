import { describe, expect, test } from '@jest/globals';
import { TopicUnfit } from '../errors.ts';
import { isPattern, topicOf } from './topic-name.ts';

describe('a topic’s name', () => {
  test('is the setting, whatever the namespace, where no pattern is in it', () => {
    expect(topicOf('pedigree.events', 'acme')).toBe('pedigree.events');
    expect(isPattern('pedigree.events')).toBe(false);
    expect(isPattern('{namespace}.events')).toBe(true);
  });

  test.each([
    ['acme', 'acme'],
    ['acme-2.eu', 'acme-2.eu'],
    ['a_b', 'a_5fb'],
    ['a b', 'a_20b'],
    ['zoë', 'zo_c3_ab'],
    ['模', '_e6_a8_a1'],
    ['$&', '_24_26'],
  ])('of namespace %j is %s', (namespace, escaped) => {
    expect(topicOf('x.{namespace}.y', namespace)).toBe(`x.${escaped}.y`);
  });

  test('that Kafka finds too long is refused', () => {
    expect(() => topicOf('{namespace}', 'é'.repeat(42))).toThrow(TopicUnfit);
    expect(topicOf('{namespace}', 'é'.repeat(41))).toHaveLength(246);
  });
});
