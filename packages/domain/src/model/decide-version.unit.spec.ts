import { describe, test } from '@jest/globals';
import type { ModelEvent } from '@pedigree/schema/events';
import {
  aliased,
  digest,
  labelled,
  registered,
  retracted,
  tagged,
  trained,
  unaliased,
  untagged,
} from '../testing/model.ts';
import { knowing, modelRules } from '../testing/rules.ts';
import { clock, type Given, specify } from '../testing/specify.ts';

const commit = 'c'.repeat(40);
const { given } = specify(modelRules, knowing({}));

describe('labelModelVersion', () => {
  test('a version without a label gets one', () => {
    given(registered, trained(1))
      .when('labelModelVersion', { model: 'fraud', version: '1', label: 'v1' })
      .thenFacts({ type: 'ModelVersionLabelled', occurredAt: clock, data: { number: 1, label: 'v1' } });
  });

  test('the same label again was said already, by the training or by the labelling', () => {
    given(registered, trained(1, { label: 'v1' }))
      .when('labelModelVersion', { version: 'fraud@1', label: 'v1' })
      .thenSaidAt(1);
    given(registered, trained(1), labelled(1, 'v1'))
      .when('labelModelVersion', { version: 'fraud@v1', label: 'v1' })
      .thenSaidAt(2);
  });

  test('a version has one label', () => {
    given(registered, trained(1, { label: 'v1' }))
      .when('labelModelVersion', { model: 'fraud', version: '1', label: 'v2' })
      .thenRefused('ALREADY_LABELLED', '1, labelled v1');
  });

  test('a label of another version, or an alias, is taken; a removed alias is not', () => {
    const standing = [registered, trained(1, { label: 'v1' }), trained(2), aliased('champion', 1)];
    const labelling = (label: string) => ({ model: 'fraud', version: '2', label });
    given(...standing)
      .when('labelModelVersion', labelling('v1'))
      .thenRefused('LABEL_TAKEN', 'v1');
    given(...standing)
      .when('labelModelVersion', labelling('champion'))
      .thenRefused('LABEL_TAKEN', 'champion');
    given(...standing, unaliased('champion'))
      .when('labelModelVersion', labelling('champion'))
      .thenData({ number: 2 });
  });
});

describe('a version', () => {
  const standing = [
    registered,
    trained(1, { label: 'v1', artifacts: [{ digest: digest('a') }, { name: 'card' }] }),
    trained(2, { branch: 'wide', artifacts: [{ digest: digest('a') }], recipe: { code: { commit } } }),
    trained(3, { artifacts: [{ digest: digest('b') }, { digest: digest('b') }] }),
    aliased('champion', 2),
  ];

  test.each([
    ['its number', '2', 2],
    ['its label', 'v1', 1],
    ['an alias', 'champion', 2],
    ['the head of its branch', 'branch:main', 3],
    ['the digest of an artifact, also one that it has twice', digest('b'), 3],
    ['the commit of its code', `git:${commit}`, 2],
  ])('is named by %s', (_, version, number) => {
    given(...standing)
      .when('retractModelVersion', { model: 'fraud', version })
      .thenData({ number });
  });

  test('that shares a digest with another is not named by it', () => {
    given(...standing)
      .when('retractModelVersion', { model: 'fraud', version: digest('a') })
      .thenRefused('AMBIGUOUS_REFERENCE', `model:default/fraud@${digest('a')}, which fits @1, @2`);
  });

  test.each(['4', 'v2', 'branch:none', digest('d')])('%s is none', (version) => {
    given(...standing)
      .when('retractModelVersion', { model: 'fraud', version })
      .thenRefused('UNKNOWN_REFERENCE', `@${version} (3 versions)`);
  });
});

describe('tagModelVersion, untagModelVersion', () => {
  const tag = (value: string) => ({ model: 'fraud', version: '1', key: 'stage', value });

  test('the latest value of a key counts; the same again was said already', () => {
    given(registered, trained(1))
      .when('tagModelVersion', tag('a'))
      .thenFacts({ type: 'ModelVersionTagged', occurredAt: clock, data: { number: 1, key: 'stage', value: 'a' } });
    given(registered, trained(1), tagged(1, 'stage', 'a'))
      .when('tagModelVersion', tag('a'))
      .thenSaidAt(2);
    given(registered, trained(1), tagged(1, 'stage', 'a'))
      .when('tagModelVersion', tag('b'))
      .thenData({ value: 'b' });
    given(registered, trained(1), tagged(1, 'stage', 'a'), tagged(1, 'stage', 'b'))
      .when('tagModelVersion', tag('a'))
      .thenData({ value: 'a' });
  });

  test('a tag that is there is taken off, one that is not is refused', () => {
    const untag = { model: 'fraud', version: '1', key: 'stage' };
    given(registered, trained(1), tagged(1, 'stage', 'a'))
      .when('untagModelVersion', untag)
      .thenFacts({ type: 'ModelVersionUntagged', occurredAt: clock, data: { number: 1, key: 'stage' } });
    given(registered, trained(1), trained(2), tagged(2, 'stage', 'a'))
      .when('untagModelVersion', untag)
      .thenRefused('UNKNOWN_REFERENCE', 'stage');
    given(registered, trained(1), tagged(1, 'stage', 'a'), untagged(1, 'stage'))
      .when('untagModelVersion', untag)
      .thenRefused('UNKNOWN_REFERENCE', 'stage');
  });
});

describe('setModelAlias, removeModelAlias', () => {
  const standing = [registered, trained(1, { label: 'v1' }), trained(2)];
  const set = (version: string, expected?: string) => ({
    model: 'fraud',
    alias: 'champion',
    version,
    ...(expected !== undefined && { expected }),
  });
  const remove = (expected?: string) => ({
    model: 'fraud',
    alias: 'champion',
    ...(expected !== undefined && { expected }),
  });

  test('an alias is set, moved, and where it points there already, left', () => {
    given(...standing)
      .when('setModelAlias', set('1'))
      .thenFacts({ type: 'ModelAliasSet', occurredAt: clock, data: { alias: 'champion', number: 1 } });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('2'))
      .thenData({ number: 2 });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('v1'))
      .thenSaidAt(3);
  });

  test('it moves by compare-and-set: what it is expected to point at is what it does', () => {
    given(...standing)
      .when('setModelAlias', set('1', 'none'))
      .thenData({ number: 1 });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('2', 'v1'))
      .thenData({ number: 2 });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('2', 'none'))
      .thenRefused('ALIAS_MOVED', 'it points at version 1');
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('1', '2'))
      .thenRefused('ALIAS_MOVED', 'it points at version 1');
    given(...standing)
      .when('setModelAlias', set('2', '1'))
      .thenRefused('ALIAS_MOVED', 'it points at nothing');
    given(...standing)
      .when('setModelAlias', set('2', '7'))
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud@7');
  });

  test('a label is no alias, not even of its own version', () => {
    given(...standing)
      .when('setModelAlias', { model: 'fraud', alias: 'v1', version: '1' })
      .thenRefused('LABEL_TAKEN', 'v1, which version 1 has');
  });

  test('an alias that is there is removed, as it is expected to be', () => {
    given(...standing, aliased('champion', 1))
      .when('removeModelAlias', remove('1'))
      .thenFacts({ type: 'ModelAliasRemoved', occurredAt: clock, data: { alias: 'champion' } });
    given(...standing, aliased('champion', 1))
      .when('removeModelAlias', remove('2'))
      .thenRefused('ALIAS_MOVED', 'version 1');
    given(...standing, aliased('champion', 1), unaliased('champion'))
      .when('removeModelAlias', remove())
      .thenRefused('UNKNOWN_REFERENCE', 'champion');
  });
});

describe('retractModelVersion, reinstateModelVersion', () => {
  const reinstated: Given<ModelEvent> = { type: 'ModelVersionReinstated', data: { number: 1 } };
  const version = { model: 'fraud', version: '1' };

  test('a retraction is said once, taken back, and said anew', () => {
    given(registered, trained(1))
      .when('retractModelVersion', version)
      .thenFacts({ type: 'ModelVersionRetracted', occurredAt: clock, data: { number: 1 } });
    given(registered, trained(1), retracted(1)).when('retractModelVersion', version).thenSaidAt(2);
    given(registered, trained(1), retracted(1))
      .when('reinstateModelVersion', version)
      .thenFacts({ type: 'ModelVersionReinstated', occurredAt: clock, data: { number: 1 } });
    given(registered, trained(1), retracted(1), reinstated)
      .when('retractModelVersion', version)
      .thenData({ number: 1 });
  });

  test('only what is retracted can be reinstated', () => {
    given(registered, trained(1)).when('reinstateModelVersion', version).thenRefused('NOT_RETRACTED', 'version 1');
  });
});
