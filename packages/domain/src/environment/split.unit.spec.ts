import { describe, expect, test } from '@jest/globals';
import type { Allocation } from '@pedigree/schema/events';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { corrected, day, defined, nothing, promoted } from '../testing/serving.ts';
import { specify } from '../testing/specify.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(4) } }));

/** Versions by number with their shares, a shadow without one. */
function split(versions: readonly (readonly [number: number, share?: number])[], salt?: string): Allocation {
  const stated = versions.map(([number, share]) =>
    share === undefined ? { number, shadow: true as const } : { number, share },
  );
  return { state: 'SERVING', versions: stated, ...(salt !== undefined && { salt }) };
}

const said = (versions: readonly (readonly [number: number, share?: number])[]) => ({
  environment: 'production',
  model: 'fraud',
  allocation: versions.map(([number, share]) => ({
    version: String(number),
    ...(share === undefined ? { shadow: true } : { share }),
  })),
});

const stating = (allocation: Allocation) => ({ changes: [expect.objectContaining({ allocation })] });

describe('the order of an allocation, by which keys are routed', () => {
  test('is as it was said where nothing served before', () => {
    given(defined)
      .when(
        'promoteModel',
        said([
          [2, 100],
          [1, 9_900],
        ]),
      )
      .thenData(
        stating(
          split([
            [2, 100],
            [1, 9_900],
          ]),
        ),
      );
    given(defined, promoted(10, split([[1, 10_000]])), promoted(11, nothing))
      .when(
        'promoteModel',
        said([
          [2, 100],
          [1, 9_900],
        ]),
      )
      .thenData(
        stating(
          split([
            [2, 100],
            [1, 9_900],
          ]),
        ),
      );
  });

  test('is that of who served already, with newcomers last, however it was said', () => {
    given(defined, promoted(10, split([[1, 10_000]])))
      .when(
        'promoteModel',
        said([
          [2, 100],
          [1, 9_900],
        ]),
      )
      .thenData(
        stating(
          split([
            [1, 9_900],
            [2, 100],
          ]),
        ),
      );
    given(
      defined,
      promoted(
        10,
        split([
          [3, 9_000],
          [1, 1_000],
        ]),
      ),
    )
      .when(
        'promoteModel',
        said([
          [4, 10],
          [2, 10],
          [1, 1_980],
          [3, 8_000],
        ]),
      )
      .thenData(
        stating(
          split([
            [3, 8_000],
            [1, 1_980],
            [4, 10],
            [2, 10],
          ]),
        ),
      );
  });

  test('takes a shadow that gets a share for a newcomer', () => {
    given(defined, promoted(10, split([[2], [1, 10_000]])))
      .when(
        'promoteModel',
        said([
          [2, 100],
          [1, 9_900],
        ]),
      )
      .thenData(
        stating(
          split([
            [1, 9_900],
            [2, 100],
          ]),
        ),
      );
  });

  test('follows what stood at the time of a testimony, and of a correction', () => {
    const history = [
      promoted(
        10,
        split([
          [1, 9_000],
          [2, 1_000],
        ]),
      ),
      promoted(
        20,
        split([
          [2, 9_000],
          [1, 1_000],
        ]),
      ),
    ];
    given(defined, ...history)
      .when('promoteModel', {
        ...said([
          [2, 5_000],
          [1, 5_000],
        ]),
        occurredAt: day(15),
      })
      .thenData(
        stating(
          split([
            [1, 5_000],
            [2, 5_000],
          ]),
        ),
      );
    given(defined, ...history)
      .when('correctServing', {
        ...said([
          [1, 5_000],
          [2, 5_000],
        ]),
        since: day(22),
      })
      .thenData(
        stating(
          split([
            [2, 5_000],
            [1, 5_000],
          ]),
        ),
      );
  });
});

describe('a correction at the time of a change', () => {
  test('goes on from what was before that change, not from the change that it takes away', () => {
    given(
      defined,
      promoted(
        10,
        split(
          [
            [1, 9_900],
            [2, 100],
          ],
          's',
        ),
      ),
      promoted(11, nothing),
    )
      .when('correctServing', {
        ...said([
          [2, 100],
          [1, 9_900],
        ]),
        since: day(11),
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
    given(defined, promoted(10, split([[1, 10_000]])), promoted(11, split([[2, 10_000]])))
      .when('correctServing', {
        ...said([
          [1, 9_900],
          [2, 100],
        ]),
        since: day(11),
      })
      .thenData(
        stating(
          split([
            [1, 9_900],
            [2, 100],
          ]),
        ),
      );
  });

  test('keeps the order and the salt that the change was the first to say', () => {
    given(
      defined,
      promoted(
        10,
        split(
          [
            [2, 100],
            [1, 9_900],
          ],
          's',
        ),
      ),
    )
      .when('correctServing', {
        ...said([
          [1, 9_000],
          [2, 1_000],
        ]),
        since: day(10),
      })
      .thenData(
        stating(
          split(
            [
              [2, 1_000],
              [1, 9_000],
            ],
            's',
          ),
        ),
      );
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
          't',
        ),
      ),
    )
      .when('correctServing', {
        ...said([
          [2, 1_000],
          [1, 9_000],
        ]),
        since: day(11),
      })
      .thenData(
        stating(
          split(
            [
              [1, 9_000],
              [2, 1_000],
            ],
            't',
          ),
        ),
      );
  });
});

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
