import type { Envelope, On } from '@pedigree/kernel';
import type { ModelEvents } from '@pedigree/schema/events';
import { emptyMap, put } from '../persistent.ts';
import { everywhere, judge, noJudgements, type Speaker, type Verdict, withdraw } from './approvals.ts';
import type { ModelState, ModelVersionState } from './state.ts';

/** One for all versions that have none: a map of its own takes more memory than all else that is kept of a version. */
const noTags = emptyMap<string, never>();

export const evolveModel: On<ModelEvents, ModelState> = {
  ModelRegistered: ({ revision }, state) => ({ ...state, registeredAt: revision }),
  ModelDescribed: 'ignore',
  ModelDeprecated: ({ revision }, state) => ({ ...state, deprecatedAt: revision }),
  ModelUndeprecated: (_event, state) => ({ ...state, deprecatedAt: null }),
  ModelTrained: ({ revision, actor, recordedBy, data }, state) => {
    const { number, label, branch, artifacts = [], recipe } = data;
    const version = {
      revision,
      label: label ?? null,
      labelledAt: revision,
      retractedAt: null,
      lacksDigest: artifacts.some(({ digest }) => digest === undefined),
      tags: noTags,
      judgements: noJudgements,
      author: sameAs(state.versions.get(number - 1)?.author, speakerOf({ actor, recordedBy })),
    };
    const digests = artifacts.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
    const commits = recipe?.code ? [`git:${recipe.code.commit}`] : [];
    return {
      ...state,
      versions: put(state.versions, number, version),
      labels: label === undefined ? state.labels : put(state.labels, label, number),
      heads: put(state.heads, branch, number),
      numbers: [...new Set([...digests, ...commits])].reduce(
        (numbers, key) => put(numbers, key, { number, before: numbers.get(key) ?? null }),
        state.numbers,
      ),
    };
  },
  ModelVersionLabelled: ({ revision, data: { number, label } }, state) => ({
    ...change(state, number, () => ({ label, labelledAt: revision })),
    labels: put(state.labels, label, number),
  }),
  ModelEvaluated: 'ignore',
  ModelVersionTagged: ({ revision, data: { number, key, value } }, state) =>
    change(state, number, ({ tags }) => ({ tags: put(tags, key, { value, revision }) })),
  ModelVersionUntagged: ({ data: { number, key } }, state) =>
    change(state, number, ({ tags }) => ({ tags: tags.without(key) })),
  ModelAliasSet: ({ revision, data: { alias, number } }, state) => ({
    ...state,
    aliases: put(state.aliases, alias, { number, revision }),
  }),
  ModelAliasRemoved: ({ data: { alias } }, state) => ({ ...state, aliases: state.aliases.without(alias) }),
  ModelVersionApproved: (event, state) => judgeVersion(event, state, 'APPROVED'),
  ModelVersionRejected: (event, state) => judgeVersion(event, state, 'REJECTED'),
  ApprovalWithdrawn: ({ data: { number, environment = everywhere }, ...said }, state) =>
    change(state, number, ({ judgements }) => ({ judgements: withdraw(judgements, environment, speakerOf(said)) })),
  ModelVersionRetracted: ({ revision, data }, state) => change(state, data.number, () => ({ retractedAt: revision })),
  ModelVersionReinstated: ({ data }, state) => change(state, data.number, () => ({ retractedAt: null })),
};

function speakerOf({
  actor,
  recordedBy,
}: Pick<Envelope, 'actor'> & { readonly recordedBy?: Envelope['recordedBy'] | undefined }): Speaker {
  return { actor: actor.id, recordedBy: recordedBy?.id ?? null };
}

/** Versions of one author behind one another share what says so: of its own each takes as much memory as all else. */
function sameAs(before: Speaker | undefined, author: Speaker): Speaker {
  return before?.actor === author.actor && before.recordedBy === author.recordedBy ? before : author;
}

function judgeVersion(
  { revision, data, ...said }: ModelEvents['ModelVersionApproved' | 'ModelVersionRejected'],
  state: ModelState,
  verdict: Verdict,
): ModelState {
  const { number, environment = everywhere } = data;
  return change(state, number, ({ judgements }) => ({
    judgements: judge(judgements, environment, { ...speakerOf(said), verdict, revision }),
  }));
}

function change(
  state: ModelState,
  number: number,
  to: (version: ModelVersionState) => Partial<ModelVersionState>,
): ModelState {
  const version = state.versions.get(number);
  return version ? { ...state, versions: put(state.versions, number, { ...version, ...to(version) }) } : state;
}
