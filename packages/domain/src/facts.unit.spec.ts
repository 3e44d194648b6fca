import { describe, expect, test } from '@jest/globals';
import { datasetCommands } from './dataset/commands.ts';
import { datasetNeeds } from './dataset/facts.ts';
import { isFaulty, type Said } from './define-command.ts';
import { environmentCommands } from './environment/commands.ts';
import { environmentNeeds } from './environment/facts.ts';
import type { Faults } from './index.ts';
import { modelCommands } from './model/commands.ts';
import { modelNeeds } from './model/facts.ts';

const digest = `md5:${'a'.repeat(32)}`;

function commandOf<Command>(said: Said<Command> | Faults): Command {
  if (isFaulty(said)) throw new Error(said.faults.join('\n'));
  return said.command;
}

const needed = (category: 'dataset' | 'model', name: string) => ({ category, namespace: 'default', name });

describe('what a command rests on', () => {
  test('a dataset version, and a sighting of one: its sources and the datasets of its recipe, unless named by digest', () => {
    const origin = { derivedFrom: ['a@1', `b@${digest}`], datasets: [{ dataset: 'c@1' }] };
    const version = commandOf(datasetCommands.versionDataset.read({ dataset: 'images', digest, ...origin }));
    const sighting = commandOf(datasetCommands.recordDatasetSighting.read({ dataset: 'images@1', ...origin }));
    const both = [needed('dataset', 'a'), needed('dataset', 'c')];
    expect(datasetNeeds.versionDataset(version)).toEqual(both);
    expect(datasetNeeds.recordDatasetSighting(sighting)).toEqual(both);
  });

  test('a training: its datasets and its parents, which are looked up by digest too', () => {
    const command = commandOf(
      modelCommands.recordTraining.read({
        model: 'fraud',
        datasets: [{ dataset: 'a@1' }],
        parents: [{ model: `base@${digest}`, relation: 'COPY' }],
      }),
    );
    expect(modelNeeds.recordTraining(command)).toEqual([needed('dataset', 'a'), needed('model', 'base')]);
  });

  test('an evaluation: the dataset that it names by number', () => {
    const evaluation = { model: 'fraud', version: '1', metrics: {} };
    const onNumber = commandOf(modelCommands.recordEvaluation.read({ ...evaluation, dataset: 'a@1' }));
    expect(modelNeeds.recordEvaluation(onNumber)).toEqual([needed('dataset', 'a')]);
    expect(modelNeeds.recordEvaluation(commandOf(modelCommands.recordEvaluation.read(evaluation)))).toEqual([]);
  });

  test('what serves: the model', () => {
    const command = commandOf(environmentCommands.retireModel.read({ environment: 'production', model: 'fraud' }));
    expect(environmentNeeds.retireModel(command)).toEqual([needed('model', 'fraud')]);
  });
});
