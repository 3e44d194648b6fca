import {
  artifactSchema,
  codeSchema,
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
import { codeWithoutUser, type Partially, readRecipe, recipeShape } from '../recipe.ts';

const description = personal(textSchema.clone());
const version = { dataset: textSchema.exactOptional(), version: textSchema.exactOptional() };

/** How a version came about, and where it was found. */
const provenanceShape = {
  heldBy: codeSchema.exactOptional(),
  derivedFrom: z.array(textSchema).max(1_000).exactOptional(),
  ...recipeShape,
};

type ProvenanceInput = Partially<z.infer<z.ZodObject<typeof provenanceShape>>>;

function readProvenance({ heldBy, derivedFrom = [], ...input }: ProvenanceInput, door: Door) {
  const recipe = readRecipe(input, door);
  return {
    derivedFrom: derivedFrom.map((each) => door.version('dataset', each, undefined)),
    ...(heldBy && { heldBy: codeWithoutUser(heldBy) }),
    ...(recipe && { recipe }),
  };
}

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
      ...provenanceShape,
    },
    (
      { dataset, heldBy, derivedFrom, run, code, datasets, usedArtifacts, parameters, software, problems, ...content },
      door,
    ) => {
      const recipe = { run, code, datasets, usedArtifacts, parameters, software, problems };
      return {
        dataset: door.thing('dataset', 'dataset', dataset),
        content,
        ...readProvenance({ heldBy, derivedFrom, ...recipe }, door),
      };
    },
  ),
  recordDatasetSighting: defineCommand(
    { ...version, ...provenanceShape },
    ({ dataset, version, ...provenance }, door) => ({
      dataset: door.version('dataset', dataset, version),
      ...readProvenance(provenance, door),
    }),
  ),
  retractDatasetVersion: defineCommand(version, readVersion),
  reinstateDatasetVersion: defineCommand(version, readVersion),
};

export type DatasetCommands = CommandsOf<typeof datasetCommands>;
