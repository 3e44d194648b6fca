import * as z from 'zod';
import { define } from './define.ts';
import { personal } from './personal.ts';
import {
  artifactSchema,
  codeSchema,
  countSchema,
  datasetVersionSchema,
  digestSchema,
  numberSchema,
  parameterSchema,
  recipeSchema,
  textSchema,
} from './values.ts';

const description = personal(textSchema.clone());

/** How large a dataset version is said to be, how it is known to have come about, and where it was found. */
const statement = {
  /** In bytes. */
  size: countSchema.exactOptional(),
  files: countSchema.exactOptional(),
  /** A commit that holds it; what made it is in the recipe. */
  heldBy: codeSchema.exactOptional(),
  /** That commit comes of others that are not known, so it may have been there long before: others count before this. */
  pastUnknown: z.literal(true).exactOptional(),
  derivedFrom: z.array(datasetVersionSchema).exactOptional(),
  recipe: recipeSchema.exactOptional(),
};

/** Events of `dataset-<namespace>/<name>`. This is storage: add, never rename or repurpose. */
export const datasetEvents = {
  DatasetRegistered: define('A dataset has a name.', z.strictObject({ description: description.exactOptional() })),
  DatasetDescribed: define('A dataset is described in other words.', z.strictObject({ description })),
  DatasetVersioned: define(
    'A dataset has one more immutable content.',
    z.strictObject({
      number: numberSchema,
      digest: digestSchema,
      artifacts: z.array(artifactSchema).exactOptional(),
      /** The schema of the data, as its owner writes it. */
      schema: parameterSchema.exactOptional(),
      rows: countSchema.exactOptional(),
      ...statement,
    }),
  ),
  DatasetVersionSighted: define(
    'A recorded dataset version was there at this time as well, came of this recipe as well, or has this size.',
    z.strictObject({ number: numberSchema, ...statement }),
  ),
  DatasetVersionRetracted: define(
    'A dataset version must not be used any more; the reason says why.',
    z.strictObject({ number: numberSchema }),
  ),
  DatasetVersionReinstated: define('A retraction no longer holds.', z.strictObject({ number: numberSchema })),
};
