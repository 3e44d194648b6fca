import { expect, test } from '@jest/globals';
import * as views from './index.ts';

test('the package exports what its readers and its runner need, and no more', () => {
  expect(Object.keys(views).sort()).toEqual([
    'CheckpointMoved',
    'ViewError',
    'ViewReplaced',
    'ViewsDamaged',
    'ViewsReadFailed',
    'allViews',
    'checkViews',
    'discardingDamaged',
    'everything',
    'isInForce',
    'isNextWithdrawn',
    'isPassing',
    'openViews',
    'openViewsDatabase',
    'readStatuses',
    'runViews',
    'saltOf',
    'subjectsOf',
    'viewNames',
    'viewsFile',
    'viewsFileNumber',
    'wordsOf',
  ]);
});
