import { alreadySaidAt, formatReference, isRejection, type Rejection, reject, type When } from '@pedigree/kernel';
import type { Thing, VersionOf } from '../door.ts';
import { refuseEnvironment, refuseRetracted } from '../environment/serving.ts';
import type { KnownStreams } from '../known-streams.ts';
import { occurrence } from '../occurrence.ts';
import { everywhere, type Judgement, type Verdict, wordOf } from './approvals.ts';
import { findModelVersion } from './resolve.ts';
import type { ModelState } from './state.ts';

interface Judging {
  readonly model: VersionOf;
  /** Left out, all of them are meant. */
  readonly environment?: Thing;
}

const types = { APPROVED: 'ModelVersionApproved', REJECTED: 'ModelVersionRejected' } as const;

/** By an act nobody approves of a version that must not be used; that somebody did before may be told. */
export function decideJudgement(
  verdict: Verdict,
  judging: Judging,
  state: ModelState,
  streams: KnownStreams,
  when: When,
) {
  const found = findJudged(judging, state, streams, when);
  if (isRejection(found)) return found;
  const { isRetracted, word, data } = found;
  if (verdict === 'APPROVED' && isRetracted && when.kind === 'act') return refuseRetracted(judging.model, data.number);
  if (word?.verdict === verdict) return alreadySaidAt(word.revision);
  return [{ type: types[verdict], occurredAt: occurrence(when), data }];
}

/** Only whoever said it takes a word back, and for what it was said for: nobody does so by naming another. */
export function decideWithdrawal(judging: Judging, state: ModelState, streams: KnownStreams, when: When) {
  const found = findJudged(judging, state, streams, when);
  if (isRejection(found)) return found;
  const { word, data } = found;
  if (word) return [{ type: 'ApprovalWithdrawn' as const, occurredAt: occurrence(when), data }];
  const version = formatReference({ kind: 'model', ...judging.model, version: { by: 'number', number: data.number } });
  const place = judging.environment ? `for environment ${judging.environment.name}` : 'for all environments';
  return reject(
    'NOT_JUDGED',
    `required: a version that the actor approved or rejected ${place}; came: ${version}, of which none of that holds`,
  );
}

interface Judged {
  readonly isRetracted: boolean;
  /** What the actor said of the version for there, and it holds. */
  readonly word: Judgement | undefined;
  readonly data: { readonly number: number; readonly environment?: string };
}

function findJudged(
  { model, environment }: Judging,
  state: ModelState,
  streams: KnownStreams,
  when: When,
): Judged | Rejection {
  const refusal = environment && refuseEnvironment(environment, model, streams.environment(environment));
  if (refusal) return refusal;
  const version = findModelVersion(model, state);
  if (isRejection(version)) return version;
  const { number, retractedAt, judgements } = version;
  return {
    isRetracted: retractedAt !== null,
    word: wordOf(judgements, environment?.name ?? everywhere, when),
    data: { number, ...(environment && { environment: environment.name }) },
  };
}
