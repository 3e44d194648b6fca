export {
  type CataloguedEvent,
  type Category,
  catalogue,
  categories,
  type DatasetEvent,
  type DatasetEvents,
  definitions,
  type EnvironmentEvent,
  type EnvironmentEvents,
  type EventsOf,
  type EventType,
  type ModelEvent,
  type ModelEvents,
  type PedigreeEvent,
  type ReportEvent,
  type ReportEvents,
} from './catalogue.ts';
export type { EventDefinition, Upcast } from './define.ts';
export { envelopeSchema } from './envelope.ts';
export {
  type Allocation,
  allocationSchema,
  type ChangeReference,
  changeReferenceSchema,
  type ServingChange,
  type ServingVersion,
  servingEventTypes,
  type Withdrawal,
} from './environment.ts';
export { isPersonal, personal } from './personal.ts';
export { type Bounds, type Policy, type PolicyOutcome, type PolicyRule, policyRuleSchema } from './policy.ts';
export { categoryOf, readEvent } from './read.ts';
export { formatStep, type RolloutPlan, type RolloutStep } from './rollout.ts';
export { envelopeSchemaId, payloadSchemaId } from './schema-ids.ts';
export { shareSchema, wholeShare } from './share.ts';
export { nameOfStream, streamOf } from './stream.ts';
export {
  artifactSchema,
  artifactUseSchema,
  codeSchema,
  countSchema,
  digestSchema,
  identifierSchema,
  instantSchema,
  labelSchema,
  maxTextLength,
  maxTokenLength,
  metricSchema,
  metricsSchema,
  nameSchema,
  namespaceSchema,
  numberSchema,
  parameterSchema,
  parametersSchema,
  parentRelations,
  problemSchema,
  recipeSchema,
  runSchema,
  softwareSchema,
  textSchema,
  tokenSchema,
} from './values.ts';
