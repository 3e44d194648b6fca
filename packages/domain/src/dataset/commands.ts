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
import * as z from 'zod';
import { type CommandsOf, defineCommand } from '../define-command.ts';
import type { Door } from '../door.ts';
import { codeWithoutUser, type Partially, readRecipe, recipeShape } from '../recipe.ts';

const description = personal(textSchema.clone());
const version = { dataset: textSchema.exactOptional(), version: textSchema.exactOptional() };

/** How large a version is, how it came about, and where it was found. */
const statementShape = {
  size: countSchema.exactOptional(),
  files: countSchema.exactOptional(),
  heldBy: codeSchema.exactOptional(),
  pastUnknown: z.boolean().exactOptional(),
  derivedFrom: z.array(textSchema).max(1_000).exactOptional(),
  ...recipeShape,
};

type StatementInput = Partially<z.infer<z.ZodObject<typeof statementShape>>>;

function readStatement({ size, files, heldBy, pastUnknown, derivedFrom = [], ...input }: StatementInput, door: Door) {
  const recipe = readRecipe(input, door);
  return {
    ...(size !== undefined && { size }),
    ...(files !== undefined && { files }),
    derivedFrom: derivedFrom.map((each) => door.version('dataset', each, undefined)),
    ...(heldBy && { heldBy: codeWithoutUser(heldBy) }),
    ...(pastUnknown && { pastUnknown }),
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
      ...statementShape,
    },
    ({ dataset, digest, artifacts, schema, rows, ...statement }, door) => ({
      dataset: door.thing('dataset', 'dataset', dataset),
      content: {
        digest,
        ...(artifacts && { artifacts }),
        ...(schema !== undefined && { schema }),
        ...(rows !== undefined && { rows }),
      },
      ...readStatement(statement, door),
    }),
  ),
  recordDatasetSighting: defineCommand(
    { ...version, ...statementShape },
    ({ dataset, version, ...statement }, door) => ({
      dataset: door.version('dataset', dataset, version),
      ...readStatement(statement, door),
    }),
  ),
  retractDatasetVersion: defineCommand(version, readVersion),
  reinstateDatasetVersion: defineCommand(version, readVersion),
};

export type DatasetCommands = CommandsOf<typeof datasetCommands>;
