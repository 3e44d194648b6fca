import type { VersionSelector } from '@pedigree/kernel';
import {
  artifactSchema,
  labelSchema,
  metricsSchema,
  nameSchema,
  parentRelations,
  personal,
  textSchema,
  tokenSchema,
} from '@pedigree/schema/events';
import * as z from 'zod';
import { type CommandsOf, defineCommand } from '../define-command.ts';
import type { Door } from '../door.ts';
import { readRecipe, readRun, recipeShape } from '../recipe.ts';

const description = personal(textSchema.clone());
const model = { model: textSchema };
const version = { model: textSchema.exactOptional(), version: textSchema };
/** Without an environment it is said for all of them. */
const judged = { ...version, environment: textSchema.exactOptional() };

function readModel(input: { readonly model: string }, door: Door) {
  return { model: door.thing('model', 'model', input.model) };
}

function readVersion(input: { readonly model?: string; readonly version: string }, door: Door) {
  return { model: door.version('model', input.model, input.version) };
}

function readJudged({ environment, ...input }: z.infer<z.ZodObject<typeof judged>>, door: Door) {
  const place = environment === undefined ? undefined : door.thing('environment', 'environment', environment);
  return { ...readVersion(input, door), ...(place && { environment: place }) };
}

export const modelCommands = {
  registerModel: defineCommand(
    { name: nameSchema, description: description.exactOptional() },
    ({ name, ...rest }, door) => ({
      model: door.named(name),
      ...rest,
    }),
  ),
  describeModel: defineCommand({ ...model, description }, (input, door) => ({
    ...readModel(input, door),
    description: input.description,
  })),
  deprecateModel: defineCommand(model, readModel),
  undeprecateModel: defineCommand(model, readModel),
  recordTraining: defineCommand(
    {
      ...model,
      label: labelSchema.exactOptional(),
      branch: labelSchema.exactOptional(),
      metrics: metricsSchema.exactOptional(),
      artifacts: z.array(artifactSchema).max(1_000).exactOptional(),
      parents: z
        .array(z.strictObject({ model: textSchema, relation: z.enum(parentRelations) }))
        .max(100)
        .exactOptional(),
      ...recipeShape,
    },
    ({ model, label, branch = 'main', metrics, artifacts, parents, ...recipe }, door) => {
      const read = readRecipe(recipe, door);
      return {
        ...readModel({ model }, door),
        ...(label !== undefined && { label }),
        branch,
        result: { ...(metrics && { metrics }), ...(artifacts && { artifacts }) },
        parents: (parents ?? []).map((parent) => ({
          relation: parent.relation,
          model: door.version('model', parent.model, undefined),
        })),
        ...(read && { recipe: read }),
      };
    },
  ),
  labelModelVersion: defineCommand({ ...version, label: labelSchema }, (input, door) => ({
    ...readVersion(input, door),
    label: input.label,
  })),
  recordEvaluation: defineCommand(
    { ...version, dataset: textSchema.exactOptional(), metrics: metricsSchema, run: recipeShape.run },
    ({ dataset, metrics, run, ...input }, door) => ({
      ...readVersion(input, door),
      ...(dataset !== undefined && { dataset: door.version('dataset', dataset, undefined) }),
      metrics,
      ...(run && { run: readRun(run, door) }),
    }),
  ),
  tagModelVersion: defineCommand({ ...version, key: nameSchema, value: tokenSchema }, (input, door) => ({
    ...readVersion(input, door),
    key: input.key,
    value: input.value,
  })),
  untagModelVersion: defineCommand({ ...version, key: nameSchema }, (input, door) => ({
    ...readVersion(input, door),
    key: input.key,
  })),
  setModelAlias: defineCommand(
    { ...version, alias: labelSchema, expected: textSchema.exactOptional() },
    ({ alias, expected, ...input }, door) => ({
      ...readVersion(input, door),
      alias,
      ...(expected !== undefined && { expected: readExpected(expected, door) }),
    }),
  ),
  removeModelAlias: defineCommand(
    { ...model, alias: labelSchema, expected: textSchema.exactOptional() },
    ({ alias, expected, ...input }, door) => ({
      ...readModel(input, door),
      alias,
      ...(expected !== undefined && { expected: readExpected(expected, door) }),
    }),
  ),
  approveModelVersion: defineCommand(judged, readJudged, { needsReason: true }),
  rejectModelVersion: defineCommand(judged, readJudged, { needsReason: true }),
  withdrawApproval: defineCommand(judged, readJudged, { needsReason: true }),
  retractModelVersion: defineCommand(version, readVersion),
  reinstateModelVersion: defineCommand(version, readVersion),
};

export type ModelCommands = CommandsOf<typeof modelCommands>;

/** What an alias is expected to point at: a version of its model, or `none`. */
function readExpected(text: string, door: Door): VersionSelector | 'none' {
  return text === 'none' ? 'none' : door.selector('model', text);
}
