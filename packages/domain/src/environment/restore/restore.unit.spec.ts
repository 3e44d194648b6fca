import { describe, expect, test } from '@jest/globals';
import type { EnvironmentEvent } from '@pedigree/schema/events';
import { modelOf, registered, trained } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import {
  change,
  corrected,
  day,
  defined,
  nothing,
  promoted,
  retired,
  serving,
  unknown,
} from '../../testing/serving.ts';
import { clock, decideInput, fold, type Given, specify } from '../../testing/specify.ts';
import { split } from '../../testing/split.ts';
import { environmentCommands } from '../commands.ts';
import { explainEnvironment } from '../explain.ts';

const undigested = [registered, trained(1, { artifacts: [{ uri: 's3://models/churn' }] }), trained(2)];
const streams = knowing({ models: { fraud: modelOf(9, 7), credit: modelOf(3), churn: undigested } });
const environment = 'production';
const back = { environment, to: '2026-05-05' };

/** Where that is known now, unless something else was known at the position that is asked for. */
function restoring(now: readonly Given<EnvironmentEvent>[], past = now) {
  const known = { ...streams, past: { state: fold(environmentRules, past), revision: past.length - 1 } };
  return specify(environmentRules, known).given(...now);
}

describe('a restore of an environment', () => {
  test('states in one event what served then of every model that serves otherwise now', () => {
    const facts = [
      defined,
      promoted(1, serving(1)),
      promoted(2, serving(1), 'credit'),
      promoted(3, serving(2), 'churn'),
      promoted(10, serving(2)),
      promoted(11, serving(2), 'credit'),
    ];
    restoring(facts)
      .when('restoreEnvironment', back)
      .thenFacts({
        type: 'EnvironmentRestored',
        occurredAt: clock,
        data: {
          changes: [
            { model: 'credit', from: clock, allocation: serving(1), replaced: change(5, 11) },
            { model: 'fraud', from: clock, allocation: serving(1), replaced: change(4, 10) },
          ],
          withdraws: [],
          to: day(5),
        },
      });
  });

  test('is refused for a time at which nothing was known: a wrong year does not retire all that serves', () => {
    restoring([defined, promoted(6, serving(1)), promoted(10, serving(2))])
      .when('restoreEnvironment', back)
      .thenRefused('NOTHING_KNOWN_THEN', day(5));
    restoring([defined, promoted(1, serving(1)), promoted(10, serving(2))], [defined])
      .when('restoreEnvironment', { ...back, knownAt: '2026-05-01' })
      .thenRefused('NOTHING_KNOWN_THEN', day(5));
    restoring([defined, promoted(6, serving(1)), retired(10)])
      .when('restoreEnvironment', back)
      .thenRefused('NOTHING_TO_RESTORE', 'none');
  });

  test('brings back shares, order, shadows and salt as they were, and a change exactly at that time counts', () => {
    const shared = split([[2, 4_000], [1, 6_000], [3]], 'spring');
    restoring([defined, promoted(1, serving(1)), promoted(5, shared), promoted(10, serving(1))])
      .when('restoreEnvironment', back)
      .thenData({ changes: [expect.objectContaining({ allocation: shared })] });
    const dealt = { ...serving(1), salt: 'spring' };
    restoring([defined, promoted(1, dealt), promoted(10, serving(1))])
      .when('restoreEnvironment', back)
      .thenData({ changes: [expect.objectContaining({ allocation: dealt })] });
  });

  test('leaves alone what says the same of every key: in which order shadows are named says nothing, that of shares does', () => {
    const then = [defined, promoted(1, serving(1)), promoted(5, split([[1, 10_000], [3], [2]]))];
    restoring([...then, promoted(10, split([[2], [1, 10_000], [3]]))])
      .when('restoreEnvironment', back)
      .thenRefused('NOTHING_TO_RESTORE', 'none');
    const [shares, turned] = [
      split([
        [1, 5_000],
        [2, 5_000],
      ]),
      split([
        [2, 5_000],
        [1, 5_000],
      ]),
    ];
    restoring([defined, promoted(5, shares), promoted(10, turned)])
      .when('restoreEnvironment', back)
      .thenData({ changes: [expect.objectContaining({ allocation: shares })] });
  });

  test('has nothing serve of what served nothing then, or of what nobody knew', () => {
    const states = [{ model: 'fraud', from: clock, allocation: nothing, replaced: change(2, 10) }];
    const other = promoted(1, serving(1), 'credit');
    restoring([defined, retired(1), promoted(10, serving(1))])
      .when('restoreEnvironment', back)
      .thenData({ changes: states });
    restoring([defined, corrected({ states: [[1, unknown]] }), promoted(10, serving(1))])
      .when('restoreEnvironment', back)
      .thenData({ changes: states });
    restoring([defined, other, promoted(10, serving(1))])
      .when('restoreEnvironment', back)
      .thenData({ changes: states });
    restoring([defined, other, retired(10)])
      .when('restoreEnvironment', back)
      .thenRefused('NOTHING_TO_RESTORE', 'none');
  });

  test('goes by what was known at the position, and changes what serves now', () => {
    const known = [defined, promoted(1, serving(1)), promoted(10, serving(3))];
    const mended = [...known, corrected({ states: [[2, serving(2)]], withdraws: [change(1, 1)] })];
    restoring(mended)
      .when('restoreEnvironment', back)
      .thenData({ changes: [expect.objectContaining({ allocation: serving(2), replaced: change(2, 10) })] });
    restoring(mended, known)
      .when('restoreEnvironment', { ...back, knownAt: 'abcdefghijklmnop.7' })
      .thenData({
        changes: [expect.objectContaining({ allocation: serving(1), replaced: change(2, 10) })],
        knownRevision: 2,
      });
  });

  test('holds from no earlier than what stands of the models that it changes', () => {
    restoring([defined, promoted(1, serving(1)), promoted(10, serving(2)), promoted(12, serving(1), 'credit')])
      .when('restoreEnvironment', back, day(6))
      .thenAt(day(12));
  });

  test('is refused where a version is retracted or has an artifact without a digest: all of them are told', () => {
    const facts = [
      defined,
      promoted(1, serving(7)),
      promoted(2, serving(1), 'churn'),
      promoted(10, serving(1)),
      promoted(10, serving(2), 'churn'),
    ];
    restoring(facts)
      .when('restoreEnvironment', back)
      .thenRefused('RESTORE_BLOCKED', 'churn@1 has an artifact without a digest, fraud@7 is retracted');
  });

  test('is not refused for want of a digest of what serves already', () => {
    const halves = split([
      [1, 5_000],
      [2, 5_000],
    ]);
    restoring([defined, promoted(1, halves, 'churn'), promoted(10, serving(1), 'churn')])
      .when('restoreEnvironment', back)
      .thenData({ changes: [expect.objectContaining({ allocation: halves })] });
  });

  test('is refused where all serves so already, for a time to come, and where there is no such environment', () => {
    restoring([defined, promoted(1, serving(1)), promoted(10, serving(2)), promoted(11, serving(1))])
      .when('restoreEnvironment', back)
      .thenRefused('NOTHING_TO_RESTORE', 'none');
    restoring([defined])
      .when('restoreEnvironment', { ...back, to: '2026-06-02' })
      .thenRefused('OCCURRED_IN_FUTURE', '2026-06-02');
    restoring([]).when('restoreEnvironment', back).thenRefused('UNKNOWN_REFERENCE', 'environment:default/production');
  });

  test('wants to know the past that is asked for, and then the models that it changes', () => {
    const state = fold(environmentRules, [defined, promoted(1, serving(1)), promoted(10, serving(2))]);
    const asked = { ...back, knownAt: '2026-05-20' };
    const decide = (known: typeof streams) =>
      decideInput(environmentRules, 'restoreEnvironment', asked, state, known, clock);
    expect(decide(streams)).toEqual({ wants: { past: { knownAt: { time: day(20) } } } });
    expect(decide({ ...streams, past: { state, revision: 2 }, knows: () => false })).toEqual({
      wants: { streams: [{ category: 'model', namespace: 'default', name: 'fraud' }] },
    });
  });

  test('is an act: it takes no time at which it happened, and knownAt is a time or a position', () => {
    const read = (more: object) => environmentCommands.restoreEnvironment.read({ ...back, ...more });
    expect(read({ occurredAt: '2026-05-20' })).toEqual({ faults: [expect.stringContaining('occurredAt')] });
    expect(read({ knownAt: 'lately' })).toEqual({ faults: [expect.stringContaining('knownAt: required: a time')] });
    expect(read({ knownAt: 'now' })).toEqual(read({}));
  });
});

describe('the plan of a restore', () => {
  test('lists every change and what blocks it', () => {
    const facts = [
      defined,
      promoted(1, serving(7)),
      promoted(2, serving(1), 'credit'),
      promoted(10, serving(1)),
      promoted(10, serving(2), 'credit'),
      promoted(11, serving(2), 'churn'),
    ];
    const state = fold(environmentRules, facts);
    const said = environmentCommands.restoreEnvironment.read(back);
    if ('faults' in said) throw new Error(said.faults.join());
    const when = { kind: 'act', clock, eventId: change(9, 1).event, actor: 'someone', recordedBy: null } as const;
    const known = { ...streams, past: { state, revision: 2 } };
    const line = { namespace: 'default', passedOver: [], blockedBy: [], why: `what served at ${day(5)}` };
    expect(explainEnvironment.restoreEnvironment(said.command, state, known, when).explain()).toEqual([
      {
        ...line,
        model: 'churn',
        from: serving(2),
        to: nothing,
        returnsTo: null,
        why: `nobody knew of anything that served at ${day(5)}`,
      },
      { ...line, model: 'credit', from: serving(2), to: serving(1), returnsTo: change(2, 2) },
      {
        ...line,
        model: 'fraud',
        from: serving(1),
        to: serving(7),
        returnsTo: change(1, 1),
        blockedBy: [{ why: 'RETRACTED', number: 7, message: 'fraud@7 is retracted' }],
      },
    ]);
  });
});
