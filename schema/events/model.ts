import * as z from 'zod';
import { define } from './define.ts';
import { personal } from './personal.ts';
import {
  artifactSchema,
  datasetVersionSchema,
  labelSchema,
  metricsSchema,
  nameSchema,
  numberSchema,
  parentSchema,
  recipeSchema,
  runSchema,
  textSchema,
  tokenSchema,
} from './values.ts';

const description = personal(textSchema.clone());
const version = z.strictObject({ number: numberSchema });
/** An environment of the model's own namespace; left out, it is said for all of them. */
const judged = version.extend({ environment: nameSchema.exactOptional() });

/** Events of `model-<namespace>/<name>`. This is storage: add, never rename or repurpose. */
export const modelEvents = {
  ModelRegistered: define('A model has a name.', z.strictObject({ description: description.exactOptional() })),
  ModelDescribed: define('A model is described in other words.', z.strictObject({ description })),
  ModelDeprecated: define('A model should not be taken up any more.', z.strictObject({})),
  ModelUndeprecated: define('A deprecation no longer holds.', z.strictObject({})),
  ModelTrained: define(
    'A model has one more immutable version.',
    z.strictObject({
      number: numberSchema,
      label: labelSchema.exactOptional(),
      branch: labelSchema,
      recipe: recipeSchema.exactOptional(),
      metrics: metricsSchema.exactOptional(),
      artifacts: z.array(artifactSchema).exactOptional(),
      parents: z.array(parentSchema).exactOptional(),
    }),
  ),
  ModelVersionLabelled: define(
    'A model version has a label, unique in its model for ever.',
    z.strictObject({ number: numberSchema, label: labelSchema }),
  ),
  ModelEvaluated: define(
    'Metrics of a model version, on a dataset version where one is named.',
    z.strictObject({
      number: numberSchema,
      dataset: datasetVersionSchema.exactOptional(),
      metrics: metricsSchema,
      run: runSchema.exactOptional(),
    }),
  ),
  ModelVersionTagged: define(
    'A model version has a tag; the latest value of a key counts.',
    z.strictObject({ number: numberSchema, key: nameSchema, value: tokenSchema }),
  ),
  ModelVersionUntagged: define('A tag is taken off.', z.strictObject({ number: numberSchema, key: nameSchema })),
  ModelAliasSet: define('An alias points at a version.', z.strictObject({ alias: labelSchema, number: numberSchema })),
  ModelAliasRemoved: define('An alias points nowhere.', z.strictObject({ alias: labelSchema })),
  ModelVersionApproved: define('An actor approves a version for an environment, or for all.', judged),
  ModelVersionRejected: define('An actor rejects a version for an environment, or for all.', judged),
  ApprovalWithdrawn: define('What an actor said of a version for an environment, or for all, no longer holds.', judged),
  ModelVersionRetracted: define('A model version must not be used any more; the reason says why.', version),
  ModelVersionReinstated: define('A retraction no longer holds.', version),
};
