import { expect, test } from '@jest/globals';
import * as commands from './index.ts';

test('what doors need of the commands is exported, and no more', () => {
  expect(Object.keys(commands).sort()).toEqual(
    [
      ...['commandCatalogue', 'createCommands', 'isCommandName'],
      ...['approvalsAfter', 'checkRule', 'describeItem', 'describeRule', 'growingIn', 'itemsOf', 'viewsOf'],
    ].sort(),
  );
});

test('the catalogue has every command, under its own name', () => {
  expect(Object.keys(commands.commandCatalogue)).toEqual([
    ...['registerDataset', 'describeDataset', 'versionDataset', 'recordDatasetSighting'],
    ...['retractDatasetVersion', 'reinstateDatasetVersion'],
    ...['registerModel', 'describeModel', 'deprecateModel', 'undeprecateModel', 'recordTraining', 'labelModelVersion'],
    ...['recordEvaluation', 'tagModelVersion', 'untagModelVersion', 'setModelAlias', 'removeModelAlias'],
    ...['approveModelVersion', 'rejectModelVersion', 'withdrawApproval'],
    ...['retractModelVersion', 'reinstateModelVersion', 'defineEnvironment', 'changePromotionPolicy'],
    ...['promoteModel', 'promoteModels', 'rollBackModel', 'rollBackModels', 'rollBackEnvironment'],
    ...['restoreEnvironment', 'retireModel', 'correctServing'],
    ...['startRollout', 'advanceRollout', 'pauseRollout', 'resumeRollout', 'abortRollout', 'reportServingMetrics'],
  ]);
  expect(['registerModel', 'hasOwnProperty', ''].map(commands.isCommandName)).toEqual([true, false, false]);
});
