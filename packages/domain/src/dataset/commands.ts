import {
  artifactSchema,
  countSchema,
  digestSchema,
  nameSchema,
  parameterSchema,
  personal,
  textSchema,
} from '@pedigree/schema/events';
import { z } from 'zod';
import { type CommandsOf, defineCommand } from '../define-command.ts';
import type { Door } from '../door.ts';
import { readRecipe, recipeShape } from '../recipe.ts';

const description = personal(textSchema.clone());
const version = { dataset: textSchema.exactOptional(), version: textSchema.exactOptional() };

function readVersion(input: { readonly dataset?: string; readonly version?: string }, door: Door) {
  return { dataset: door.version('dataset', input.dataset, input.version) };
}

export const datasetCommands = {
  registerDataset: defineCommand(
    { name: nameSchema, description: description.exactOptional() },
    ({ name, ...rest }, door) => ({
      dataset: door.named(name),
      ...rest,
    }),
  ),
  describeDataset: defineCommand({ dataset: textSchema, description }, ({ dataset, ...rest }, door) => ({
    dataset: door.thing('dataset', 'dataset', dataset),
    ...rest,
  })),
  versionDataset: defineCommand(
    {
      dataset: textSchema,
      digest: digestSchema,
      artifacts: z.array(artifactSchema).max(1_000).exactOptional(),
      schema: parameterSchema.exactOptional(),
      rows: countSchema.exactOptional(),
      size: countSchema.exactOptional(),
      files: countSchema.exactOptional(),
      derivedFrom: z.array(textSchema).max(1_000).exactOptional(),
      ...recipeShape,
    },
    ({ dataset, derivedFrom, run, code, datasets, parameters, software, ...content }, door) => {
      const recipe = readRecipe(
        {
          ...(run && { run }),
          ...(code && { code }),
          ...(datasets && { datasets }),
          ...(parameters && { parameters }),
          ...(software && { software }),
        },
        door,
      );
      return {
        dataset: door.thing('dataset', 'dataset', dataset),
        content,
        derivedFrom: (derivedFrom ?? []).map((each) => door.version('dataset', each, undefined)),
        ...(recipe && { recipe }),
      };
    },
  ),
  retractDatasetVersion: defineCommand(version, readVersion),
  reinstateDatasetVersion: defineCommand(version, readVersion),
};

export type DatasetCommands = CommandsOf<typeof datasetCommands>;
