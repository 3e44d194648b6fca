import { describe, test } from '@jest/globals';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { day, defined, nothing, promoted } from '../testing/serving.ts';
import { specify } from '../testing/specify.ts';
import { said, split, stating } from '../testing/split.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(4) } }));

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
