import type { VersionOf } from '../door.ts';
import type { StreamNeed } from '../known-streams.ts';
import type { RecipeCommand } from '../recipe.ts';
import type { DatasetCommands } from './commands.ts';

/** Which other streams each command rests on. */
export const datasetNeeds: {
  readonly [Name in keyof DatasetCommands]: (command: DatasetCommands[Name]) => readonly StreamNeed[];
} = {
  registerDataset: () => [],
  describeDataset: () => [],
  versionDataset: needsOfOrigin,
  recordDatasetSighting: needsOfOrigin,
  retractDatasetVersion: () => [],
  reinstateDatasetVersion: () => [],
};

function needsOfOrigin({
  derivedFrom,
  recipe,
}: DatasetCommands['versionDataset' | 'recordDatasetSighting']): StreamNeed[] {
  return [...derivedFrom.flatMap(needOfDataset), ...needsOfRecipe(recipe)];
}

/** A dataset version named by its digest need not be recorded, so nothing is looked up for it. */
export function needOfDataset({ namespace, name, version }: VersionOf): StreamNeed[] {
  return version.by === 'digest' ? [] : [{ category: 'dataset', namespace, name }];
}

export function needsOfRecipe(recipe: RecipeCommand | undefined): StreamNeed[] {
  return (recipe?.datasets ?? []).flatMap(({ dataset }) => needOfDataset(dataset));
}
