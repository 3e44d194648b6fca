import { describe, test } from '@jest/globals';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { change, corrected, day, defined, nothing, promoted, retired, serving, unknown } from '../testing/serving.ts';
import { clock, specify } from '../testing/specify.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(3) } }));

describe('defineEnvironment', () => {
  test('the least is a name: without a rank, not counted as production', () => {
    given()
      .when('defineEnvironment', { name: 'production' })
      .thenFacts({ type: 'EnvironmentDefined', occurredAt: clock, data: { production: false } });
  });

  test('the same definition was said already; another one is written whole', () => {
    given(defined).when('defineEnvironment', { name: 'production', rank: 3, production: true }).thenSaidAt(0);
    given(defined)
      .when('defineEnvironment', { name: 'production', production: true })
      .thenFacts({
        type: 'EnvironmentDefined',
        occurredAt: clock,
        data: { production: true },
      });
  });

  test('a description is always written: whether it says the same is not the decider’s to read', () => {
    given(defined)
      .when('defineEnvironment', { name: 'production', rank: 3, production: true, description: 'Live.' })
      .thenData({ description: 'Live.' });
  });
});

describe('a slot is refused', () => {
  const commands = {
    promoteModel: { version: '1' },
    rollBackModel: {},
    retireModel: {},
    correctServing: { since: '2026-05-01', state: 'UNKNOWN' },
  } as const;

  test.each(['promoteModel', 'rollBackModel', 'retireModel', 'correctServing'] as const)('by %s', (command) => {
    const input = { environment: 'production', model: 'fraud', ...commands[command] };
    const elsewhere = { ...input, model: 'team/fraud' };
    given().when(command, input).thenRefused('UNKNOWN_REFERENCE', 'environment:default/production');
    given(defined)
      .when(command, { ...input, model: 'nobody' })
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/nobody');
    given(defined).when(command, elsewhere).thenRefused('OTHER_NAMESPACE', 'model:team/fraud');
    if (command === 'correctServing') return;
    given(defined)
      .when(command, { ...elsewhere, occurredAt: '2026-05-01' })
      .thenRefused('OTHER_NAMESPACE', 'model:team/fraud');
  });
});

describe('retireModel', () => {
  const slot = { environment: 'production', model: 'fraud' };

  test('what serves is retired', () => {
    given(defined, promoted(10, serving(1)))
      .when('retireModel', slot)
      .thenFacts({
        type: 'ModelRetired',
        occurredAt: clock,
        data: {
          changes: [{ model: 'fraud', from: clock, allocation: nothing, replaced: change(1, 10) }],
          withdraws: [],
        },
      });
  });

  test('what is retired stays so', () => {
    given(defined, promoted(10, serving(1)), retired(20))
      .when('retireModel', slot)
      .thenSaidAt(2);
  });

  test('what never served, or of which nothing is known, cannot be retired by an act', () => {
    given(defined, promoted(10, serving(1), 'credit'))
      .when('retireModel', slot)
      .thenRefused('NOTHING_TO_RETIRE', 'fraud');
    given(defined, corrected({ states: [[10, unknown]] }))
      .when('retireModel', slot)
      .thenRefused('NOTHING_TO_RETIRE', 'fraud');
  });

  test('that it was retired may be told whatever stands', () => {
    given(defined)
      .when('retireModel', { ...slot, occurredAt: '2026-05-03' })
      .thenAt(day(3));
    given(defined, retired(2))
      .when('retireModel', { ...slot, occurredAt: '2026-05-03' })
      .thenAt(day(3));
  });
});
