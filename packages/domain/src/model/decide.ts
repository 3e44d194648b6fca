import {
  allOrRejection,
  alreadySaidAt,
  type Decider,
  isRejection,
  type Rejection,
  reject,
  type VersionSelector,
} from '@pedigree/kernel';
import type { ModelEvents } from '@pedigree/schema/events';
import type { Thing, VersionOf } from '../door.ts';
import { findDatasetVersion, findParent, type KnownStreams, seeingModel } from '../known-streams.ts';
import { occurrence } from '../occurrence.ts';
import { resolveRecipe } from '../recipe.ts';
import { notRegistered } from '../refusals.ts';
import type { ModelCommands } from './commands.ts';
import { decideJudgement, decideWithdrawal } from './decide-approval.ts';
import { findModelVersion, resolveModelVersion } from './resolve.ts';
import type { ModelState } from './state.ts';

type DecideModel = Decider<ModelCommands, ModelEvents, ModelState, KnownStreams>['decide'];

export const decideModel: DecideModel = {
  registerModel: ({ description }, state, _streams, when) =>
    state.registeredAt !== null
      ? alreadySaidAt(state.registeredAt)
      : [
          {
            type: 'ModelRegistered',
            occurredAt: occurrence(when),
            data: description === undefined ? {} : { description },
          },
        ],

  describeModel: ({ model, description }, state, _streams, when) =>
    refuseUnregistered(model, state) ?? [
      { type: 'ModelDescribed', occurredAt: occurrence(when), data: { description } },
    ],

  deprecateModel({ model }, state, _streams, when) {
    if (state.deprecatedAt !== null) return alreadySaidAt(state.deprecatedAt);
    return refuseUnregistered(model, state) ?? [{ type: 'ModelDeprecated', occurredAt: occurrence(when), data: {} }];
  },

  undeprecateModel({ model }, state, _streams, when) {
    const refusal = refuseUnregistered(model, state);
    if (refusal) return refusal;
    return state.deprecatedAt === null
      ? reject('NOT_DEPRECATED', `required: a model that is deprecated; came: ${model.name}, which is not`)
      : [{ type: 'ModelUndeprecated', occurredAt: occurrence(when), data: {} }];
  },

  recordTraining({ model, label, branch, result, parents, recipe }, state, streams, when) {
    const refusal = refuseUnregistered(model, state) ?? (label === undefined ? undefined : refuseTaken(label, state));
    if (refusal) return refusal;
    const resolvedParents = allOrRejection(
      parents.map((parent) => resolveParent(parent, seeingModel(model, state, streams))),
    );
    if (isRejection(resolvedParents)) return resolvedParents;
    const resolvedRecipe = recipe && resolveRecipe(recipe, streams);
    if (isRejection(resolvedRecipe)) return resolvedRecipe;
    return [
      {
        type: 'ModelTrained',
        occurredAt: occurrence(when),
        data: {
          number: state.versions.size + 1,
          ...(label !== undefined && { label }),
          branch,
          ...result,
          ...(resolvedParents.length > 0 && { parents: resolvedParents }),
          ...(resolvedRecipe && { recipe: resolvedRecipe }),
        },
      },
    ];
  },

  labelModelVersion({ model, label }, state, _streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    if (found.label === label) return alreadySaidAt(found.labelledAt);
    if (found.label !== null) {
      return reject(
        'ALREADY_LABELLED',
        `required: a version without a label; came: ${found.number}, labelled ${found.label}`,
      );
    }
    return (
      refuseTaken(label, state) ?? [
        { type: 'ModelVersionLabelled', occurredAt: occurrence(when), data: { number: found.number, label } },
      ]
    );
  },

  recordEvaluation({ model, dataset, metrics, run }, state, streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    const node = dataset && findDatasetVersion(dataset, streams);
    if (isRejection(node)) return node;
    const data = { number: found.number, ...(node && { dataset: node }), metrics, ...(run && { run }) };
    return [{ type: 'ModelEvaluated', occurredAt: occurrence(when), data }];
  },

  tagModelVersion({ model, key, value }, state, _streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    const tag = found.tags.get(key);
    if (tag?.value === value) return alreadySaidAt(tag.revision);
    return [{ type: 'ModelVersionTagged', occurredAt: occurrence(when), data: { number: found.number, key, value } }];
  },

  untagModelVersion({ model, key }, state, _streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    return found.tags.has(key)
      ? [{ type: 'ModelVersionUntagged', occurredAt: occurrence(when), data: { number: found.number, key } }]
      : reject('UNKNOWN_REFERENCE', `required: a tag that version ${found.number} has; came: ${key}`);
  },

  setModelAlias({ model, alias, expected }, state, _streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    const refusal = state.labels.has(alias) ? refuseTaken(alias, state) : refuseMoved(model, alias, expected, state);
    if (refusal) return refusal;
    const now = state.aliases.get(alias);
    if (now?.number === found.number) return alreadySaidAt(now.revision);
    return [{ type: 'ModelAliasSet', occurredAt: occurrence(when), data: { alias, number: found.number } }];
  },

  removeModelAlias({ model, alias, expected }, state, _streams, when) {
    const refusal = refuseUnregistered(model, state) ?? refuseMoved(model, alias, expected, state);
    if (refusal) return refusal;
    return state.aliases.has(alias)
      ? [{ type: 'ModelAliasRemoved', occurredAt: occurrence(when), data: { alias } }]
      : reject('UNKNOWN_REFERENCE', `required: an alias of ${model.name}; came: ${alias}`);
  },

  approveModelVersion: (...asked) => decideJudgement('APPROVED', ...asked),

  rejectModelVersion: (...asked) => decideJudgement('REJECTED', ...asked),

  withdrawApproval: decideWithdrawal,

  retractModelVersion({ model }, state, _streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    if (found.retractedAt !== null) return alreadySaidAt(found.retractedAt);
    return [{ type: 'ModelVersionRetracted', occurredAt: occurrence(when), data: { number: found.number } }];
  },

  reinstateModelVersion({ model }, state, _streams, when) {
    const found = findModelVersion(model, state);
    if (isRejection(found)) return found;
    if (found.retractedAt === null) {
      return reject(
        'NOT_RETRACTED',
        `required: a version that is retracted; came: version ${found.number}, which is not`,
      );
    }
    return [{ type: 'ModelVersionReinstated', occurredAt: occurrence(when), data: { number: found.number } }];
  },
};

function refuseUnregistered(model: Thing, state: ModelState): Rejection | undefined {
  return state.registeredAt === null ? notRegistered('model', model) : undefined;
}

/** Labels and aliases share one space, and a label is taken for ever. */
function refuseTaken(name: string, state: ModelState): Rejection | undefined {
  const owner = state.labels.get(name) ?? state.aliases.get(name)?.number;
  return owner === undefined
    ? undefined
    : reject(
        'LABEL_TAKEN',
        `required: a label or alias that is free in this model; came: ${name}, which version ${owner} has`,
      );
}

function refuseMoved(
  model: Thing,
  alias: string,
  expected: VersionSelector | 'none' | undefined,
  state: ModelState,
): Rejection | undefined {
  if (expected === undefined) return undefined;
  const now = state.aliases.get(alias)?.number;
  const number = expected === 'none' ? undefined : resolveModelVersion({ ...model, version: expected }, state);
  if (isRejection(number)) return number;
  if (number === now) return undefined;
  const [wanted, found] = [number, now].map((each) => (each === undefined ? 'nothing' : `version ${each}`));
  return reject('ALIAS_MOVED', `required: alias ${alias} pointing at ${wanted}; came: it points at ${found}`);
}

function resolveParent(
  { relation, model }: { readonly relation: ModelEventsParent['relation']; readonly model: VersionOf },
  streams: KnownStreams,
): ModelEventsParent | Rejection {
  const found = findParent(model, streams);
  return isRejection(found) ? found : { relation, namespace: model.namespace, name: model.name, ...found };
}

type ModelEventsParent = NonNullable<ModelEvents['ModelTrained']['data']['parents']>[number];
