import { allOrRejection, isRejection, parseInstant, type Rejection, withoutUser } from '@pedigree/kernel';
import {
  artifactUseSchema,
  codeSchema,
  identifierSchema,
  nameSchema,
  parametersSchema,
  problemSchema,
  type recipeSchema,
  softwareSchema,
  textSchema,
} from '@pedigree/schema/events';
import * as z from 'zod';
import type { Door, VersionOf } from './door.ts';
import { findDatasetVersion, type KnownStreams } from './known-streams.ts';

const time = z.string().exactOptional();

const runInput = z.strictObject({
  id: identifierSchema,
  name: nameSchema.exactOptional(),
  startedAt: time,
  endedAt: time,
});

/** What a version was made with, as commands take it: members beside the command's own. */
export const recipeShape = {
  run: runInput.exactOptional(),
  code: codeSchema.exactOptional(),
  datasets: z
    .array(
      z.strictObject({
        dataset: textSchema,
        role: nameSchema.exactOptional(),
        indirect: z.boolean().exactOptional(),
      }),
    )
    .max(1_000)
    .exactOptional(),
  usedArtifacts: z
    .array(artifactUseSchema.extend({ role: nameSchema.exactOptional() }))
    .max(1_000)
    .exactOptional(),
  parameters: parametersSchema.exactOptional(),
  software: softwareSchema.exactOptional(),
  problems: z.array(problemSchema).max(100).exactOptional(),
};

type RecipeInput = z.infer<z.ZodObject<typeof recipeShape>>;
type Use = NonNullable<RecipeInput['datasets']>[number];
type Recipe = z.infer<typeof recipeSchema>;
export type Run = NonNullable<Recipe['run']>;

/** A recipe as it was said: its dataset versions not yet looked up. */
export type RecipeCommand = Omit<Recipe, 'datasets'> & {
  readonly datasets?: readonly { readonly role: string; readonly dataset: VersionOf; readonly indirect?: true }[];
};

/** Taken out of an input one by one, members that may be left out may also be undefined. */
export type Partially<Input> = { readonly [Member in keyof Input]?: Input[Member] | undefined };

/** Reads the recipe's members of an input; undefined where none is there. */
export function readRecipe(
  { run, datasets, usedArtifacts, code, parameters, software, problems }: Partially<RecipeInput>,
  door: Door,
): RecipeCommand | undefined {
  const recipe = {
    ...(run && { run: readRun(run, door) }),
    ...(code && { code: codeWithoutUser(code) }),
    ...(datasets?.length && { datasets: datasets.map((use) => readUse(use, door)) }),
    ...(usedArtifacts?.length && {
      usedArtifacts: usedArtifacts.map(({ role = 'input', digest }) => ({ role, digest })),
    }),
    ...(parameters && { parameters }),
    ...(software && { software }),
    ...(problems?.length && { problems }),
  };
  return Object.keys(recipe).length > 0 ? recipe : undefined;
}

/** A fact stays for ever, so a user or a password in the repository's URL does not become part of one. */
export function codeWithoutUser(code: NonNullable<Recipe['code']>): NonNullable<Recipe['code']> {
  const { repository } = code;
  return repository === undefined ? code : { ...code, repository: withoutUser(repository) };
}

export function readRun({ startedAt, endedAt, ...run }: z.infer<typeof runInput>, door: Door): Run {
  const times = Object.entries({ startedAt, endedAt }).flatMap(([key, text]) => {
    const instant = text === undefined ? undefined : parseInstant(text);
    if (typeof instant === 'object') door.fault(`run.${key}`, instant);
    return typeof instant === 'string' ? [[key, instant]] : [];
  });
  return { ...run, ...Object.fromEntries(times) };
}

function readUse({ dataset, role = 'training', indirect }: Use, door: Door) {
  return { role, dataset: door.version('dataset', dataset, undefined), ...(indirect && { indirect }) };
}

/** A recipe as an event keeps it: each dataset version by its digest. */
export function resolveRecipe(recipe: RecipeCommand, streams: KnownStreams): Recipe | Rejection {
  const { datasets, ...rest } = recipe;
  if (!datasets) return rest;
  const resolved = allOrRejection(
    datasets.map(({ dataset, ...use }) => {
      const version = findDatasetVersion(dataset, streams);
      return isRejection(version) ? version : { ...use, ...version };
    }),
  );
  return isRejection(resolved) ? resolved : { ...rest, datasets: resolved };
}
