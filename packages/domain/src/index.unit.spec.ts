import { expect, test } from '@jest/globals';
import * as domain from './index.ts';

test('the domain exports the rules of each category, and no more', () => {
  expect(Object.keys(domain).sort()).toEqual(
    [
      ...['datasetCommands', 'datasetNeeds', 'decideDataset', 'evolveDataset', 'initialDataset'],
      ...['modelCommands', 'modelNeeds', 'decideModel', 'evolveModel', 'initialModel'],
      ...['environmentCommands', 'environmentNeeds', 'decideEnvironment', 'evolveEnvironment', 'initialEnvironment'],
      ...['reportCommands', 'reportNeeds', 'decideReport', 'evolveReport', 'initialReport'],
      ...['approvalsAfter', 'checkRule', 'describeItem', 'describeRule', 'growingIn', 'itemsOf', 'viewsOf'],
      ...['explainEnvironment'],
      ...['emptyMap', 'isFaulty', 'put'],
    ].sort(),
  );
});
