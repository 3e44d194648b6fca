import { describe, expect, test } from '@jest/globals';
import type { PolicyRule } from '@pedigree/schema/events';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { approved, modelOf } from '../../testing/model.ts';
import { knowing } from '../../testing/rules.ts';
import { day, defined, serving } from '../../testing/serving.ts';

const slot = { environment: 'production', model: 'fraud' };
const rules: readonly PolicyRule[] = [{ rule: 'APPROVALS', count: 1, notByAuthor: true }];
const streams = knowing({
  models: { fraud: [...modelOf(4), approved(1, 'bob'), approved(2, 'bob')] },
});
const reason = { reason: 'So it was.' };

/** An environment where versions 1 and 2 came to serve, under that policy. */
function begin(of: readonly PolicyRule[] = rules, mayOverride = false) {
  const history = new EnvironmentHistory(streams, defined);
  history.say('promoteModel', { ...slot, version: '4' }, day(1));
  history.say('changePromotionPolicy', { environment: 'production', rules: of, mayOverride, ...reason }, day(2));
  history.say('promoteModel', { ...slot, version: '1' }, day(4));
  history.say('promoteModel', { ...slot, version: '2' }, day(6));
  return history;
}

/** What a rollback comes to once version 3 was told, so that it lies next on the stack. */
function tell(history: EnvironmentHistory): string {
  const id = history.nextId;
  history.say('promoteModel', { ...slot, version: '3', occurredAt: day(5) }, day(7));
  expect(history.serves()).toEqual(serving(2));
  return id;
}

describe('a rollback that looks for its target', () => {
  test('passes over what was told of the past while a policy held, alone or with all that changed since', () => {
    for (const going of ['rollBackModel', 'rollBackEnvironment'] as const) {
      const history = begin();
      tell(history);
      history.say(going, going === 'rollBackModel' ? slot : { environment: 'production', since: day(6) }, day(8));
      expect(history.serves()).toEqual(serving(1));
    }
  });

  test('passes over what restates it, and over what a correction of the past stated', () => {
    const history = begin();
    tell(history);
    const correction = {
      ...slot,
      ...reason,
      since: `${day(4).slice(0, 11)}06:00:00.000Z`,
      until: `${day(5).slice(0, 11)}06:00:00.000Z`,
    };
    history.say('correctServing', { ...correction, allocation: [{ version: '4' }] }, day(8));
    history.say('rollBackModel', slot, day(9));
    expect(history.serves()).toEqual(serving(1));
  });

  test('says so where nothing else is left, and asks of it where it is named', () => {
    const history = new EnvironmentHistory(streams, defined);
    history.say('changePromotionPolicy', { environment: 'production', rules, mayOverride: true, ...reason }, day(2));
    history.say('promoteModel', { ...slot, version: '2' }, day(6));
    const event = tell(history);
    expect(history.say('rollBackModel', slot, day(8))).toEqual({
      rejected: 'NOTHING_TO_ROLL_BACK_TO',
      message: expect.stringMatching(/came: model:default\/fraud@3 \(TOLD: .+\)$/),
    });
    expect(history.say('rollBackModel', { ...slot, target: { event } }, day(8))).toMatchObject({
      rejected: 'POLICY_NOT_MET',
    });
    history.say('rollBackModel', { ...slot, override: true, reason: 'It did well.' }, day(9));
    expect(history.serves()).toEqual(serving(3));
    expect(history.facts.at(-1)).toMatchObject({ data: { policy: { overridden: true } } });
  });

  test('goes to what was told and has served since, once the policy let it in or was passed over', () => {
    const history = begin(rules, true);
    const event = tell(history);
    history.say('rollBackModel', { ...slot, target: { event }, override: true, reason: 'It did well.' }, day(8));
    expect(history.serves()).toEqual(serving(3));
    history.say('promoteModel', { ...slot, version: '1' }, day(9));
    history.say('rollBackModel', slot, day(10));
    expect(history.serves()).toEqual(serving(3));
  });

  test('goes to what was told where no policy held, or where none holds any more', () => {
    const free = begin([]);
    tell(free);
    free.say('changePromotionPolicy', { environment: 'production', rules, mayOverride: false, ...reason }, day(8));
    free.say('rollBackModel', slot, day(9));
    expect(free.serves()).toEqual(serving(3));
    const freed = begin();
    tell(freed);
    freed.say('changePromotionPolicy', { environment: 'production', rules: [], mayOverride: false, ...reason }, day(8));
    freed.say('rollBackModel', slot, day(9));
    expect(freed.serves()).toEqual(serving(3));
  });

  test('goes to what was told to serve now, for that did', () => {
    const history = begin();
    history.say('promoteModel', { ...slot, version: '3', occurredAt: day(7) }, day(8));
    expect(history.serves()).toEqual(serving(3));
    history.say('promoteModel', { ...slot, version: '1' }, day(9));
    history.say('rollBackModel', slot, day(10));
    expect(history.serves()).toEqual(serving(3));
  });
});
