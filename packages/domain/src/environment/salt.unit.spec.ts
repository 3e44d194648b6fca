import { describe, test } from '@jest/globals';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { corrected, day, defined, nothing, promoted } from '../testing/serving.ts';
import { specify } from '../testing/specify.ts';
import { said, split, stating } from '../testing/split.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(4) } }));

describe('the salt of a split', () => {
  test('is stated where one is given, and stays until another is', () => {
    given(defined)
      .when('promoteModel', { ...said([[1, 10_000]]), salt: '2026-q4' })
      .thenData(stating(split([[1, 10_000]], '2026-q4')));
    const salted = promoted(10, split([[1, 10_000]], '2026-q4'));
    given(defined, salted)
      .when(
        'promoteModel',
        said([
          [1, 9_900],
          [2, 100],
        ]),
      )
      .thenData(
        stating(
          split(
            [
              [1, 9_900],
              [2, 100],
            ],
            '2026-q4',
          ),
        ),
      );
    given(defined, salted)
      .when('promoteModel', { ...said([[1, 10_000]]), salt: '2027-q1' })
      .thenData(stating(split([[1, 10_000]], '2027-q1')));
    given(defined, salted)
      .when('correctServing', { ...said([[2, 10_000]]), since: day(11) })
      .thenData(stating(split([[2, 10_000]], '2026-q4')));
  });

  test('that was wrong is stated anew by a correction', () => {
    given(
      defined,
      promoted(10, split([[1, 10_000]], 's')),
      promoted(
        11,
        split(
          [
            [1, 9_900],
            [2, 100],
          ],
          'wrong',
        ),
      ),
    )
      .when('correctServing', {
        ...said([
          [1, 9_900],
          [2, 100],
        ]),
        since: day(11),
        salt: 's',
      })
      .thenData(
        stating(
          split(
            [
              [1, 9_900],
              [2, 100],
            ],
            's',
          ),
        ),
      );
  });

  test("is the slot's name again, which no event states, where an empty one is given", () => {
    const salted = promoted(10, split([[1, 10_000]], 's'));
    given(defined, salted)
      .when('promoteModel', { ...said([[1, 10_000]]), salt: '' })
      .thenData(stating(split([[1, 10_000]])));
    given(defined, salted, promoted(11, split([[2, 10_000]], 't')))
      .when('correctServing', { ...said([[2, 10_000]]), since: day(11), salt: '' })
      .thenData(stating(split([[2, 10_000]])));
  });

  test('ends with what serves, and comes back with a rollback', () => {
    const salted = promoted(10, split([[1, 10_000]], '2026-q4'));
    given(defined, salted, promoted(11, nothing))
      .when('promoteModel', said([[1, 10_000]]))
      .thenData(stating(split([[1, 10_000]])));
    given(defined, salted, promoted(11, split([[2, 10_000]], '2027-q1')))
      .when('rollBackModel', { environment: 'production', model: 'fraud' })
      .thenData(stating(split([[1, 10_000]], '2026-q4')));
  });

  test('ends where a correction says that nobody knows', () => {
    given(defined, promoted(10, split([[1, 10_000]], 's')), corrected({ states: [[11, { state: 'UNKNOWN' }]] }))
      .when('promoteModel', said([[1, 10_000]]))
      .thenData(stating(split([[1, 10_000]])));
  });
});
