import { describe, test } from '@jest/globals';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { day, defined, nothing, promoted } from '../testing/serving.ts';
import { specify } from '../testing/specify.ts';
import { said, split, stating } from '../testing/split.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(4) } }));

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
