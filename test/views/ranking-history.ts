import type { StoredEvent } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import type { Name, VersionKey } from '@pedigree/views';
import { type GivenEvent, storedEvent } from '@pedigree/views/testing';
import fc from 'fast-check';

/** A step of a history: of few things, values and times, so that they often meet and tie. */
export type RankingStep =
  | { readonly does: 'train'; readonly model: Name; readonly of: Training; readonly at: Instant }
  | {
      readonly does: 'evaluate';
      readonly of: number;
      readonly auc: number | 'NaN';
      readonly on: string | null;
      readonly at: Instant;
    }
  | { readonly does: 'tag' | 'untag'; readonly of: number; readonly value: string }
  | {
      readonly does: 'judge';
      readonly of: number;
      readonly type: 'ModelVersionApproved' | 'ModelVersionRejected' | 'ApprovalWithdrawn';
      readonly by: string;
      readonly environment: string | null;
    }
  | { readonly does: 'retract' | 'reinstate'; readonly of: number };

interface Training {
  readonly branch: string;
  readonly commit: string;
  readonly repository: string | null;
  readonly rate: number | string | null;
  readonly torch: string | null;
  readonly digest: string | null;
  readonly auc: number | 'NaN' | 'Infinity' | null;
}

/** Of one name in two namespaces. */
export const models = [
  { namespace: 'default', name: 'fraud' },
  { namespace: 'default', name: 'churn' },
  { namespace: 'shop', name: 'fraud' },
] as const;
export const branches = ['main', 'wide'] as const;
export const commits = ['a'.repeat(40), `ab${'c'.repeat(38)}`] as const;
/** The first two are one. */
export const repositories = ['git@example.org:acme/fraud.git', 'https://example.org/acme/fraud', '/srv/fraud'] as const;
export const rates = [0.1, 0.2, 1e-7, 'adaptive'] as const;
export const releases = ['1.13.1', '2.0.0', '2.1.0'] as const;
export const digests = ['opaque:1', 'opaque:2', 'opaque:3', 'opaque:4'] as const;
/** When things are recorded, and one day before and one behind. */
export const recordedDays = [1, 2, 3, 4, 5, 6].map((day) => `2026-06-0${day}T00:00:00.000Z`);
export const days = [1, 2, 3, 4].map((day) => `2026-05-0${day}T00:00:00.000Z`);
const scores = [0.5, 0.7, 0.7, -1, 0, 1e300] as const;

const at = fc.constantFrom(...days);
const of = fc.nat({ max: 30 });

const step: fc.Arbitrary<RankingStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('train' as const),
      model: fc.constantFrom(...models),
      at,
      of: fc.record({
        branch: fc.constantFrom(...branches),
        commit: fc.constantFrom(...commits),
        repository: fc.constantFrom(...repositories, null),
        rate: fc.constantFrom(...rates, null),
        torch: fc.constantFrom(...releases, null),
        digest: fc.constantFrom(...digests, null),
        auc: fc.constantFrom(...scores, 'NaN' as const, 'Infinity' as const, null),
      }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('evaluate' as const),
      of,
      at,
      auc: fc.constantFrom(...scores, 'NaN' as const),
      on: fc.constantFrom(...digests, null),
    }),
  },
  fc.record({ does: fc.constantFrom('tag' as const, 'untag' as const), of, value: fc.constantFrom('risk', 'ads') }),
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('judge' as const),
      of,
      type: fc.constantFrom(
        'ModelVersionApproved' as const,
        'ModelVersionApproved' as const,
        'ModelVersionRejected' as const,
        'ApprovalWithdrawn' as const,
      ),
      by: fc.constantFrom('ann', 'ben'),
      environment: fc.constantFrom('production', 'qa', null, null),
    }),
  },
  fc.record({ does: fc.constantFrom('retract' as const, 'reinstate' as const), of }),
);

export const rankingSteps = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

/** The events of a history. A step about a version that is not there is left out. */
export function writeRankingHistory(steps: readonly RankingStep[]): readonly StoredEvent[] {
  const versions: VersionKey[] = [];
  const events: GivenEvent[] = [];
  for (const each of steps) {
    if (each.does === 'train') {
      const { namespace, name } = each.model;
      const number = versions.filter((other) => other.namespace === namespace && other.name === name).length + 1;
      versions.push({ namespace, name, number });
      events.push(trainedAs(each.model, number, each.of, each.at));
      continue;
    }
    const version = versions[each.of % Math.max(1, versions.length)];
    if (version) events.push(toldOf(version, each));
  }
  return events.map((event, index) => {
    const recordedAt = recordedOf(index, events.length);
    return storedEvent(BigInt(index + 1), { ...event, revision: index, recordedAt });
  });
}

/** Days from the second to the fifth, one after another; but now and then the clock steps back a day. */
function recordedOf(index: number, length: number): Instant {
  const day = 2 + Math.floor((4 * index) / length) - Number(index % 7 === 3);
  return `2026-06-0${day}T00:00:00.000Z`;
}

function trainedAs(model: Name, number: number, of: Training, at: Instant): GivenEvent {
  const { branch, commit, repository, rate, torch, digest, auc } = of;
  return {
    category: 'model',
    ...model,
    type: 'ModelTrained',
    occurredAt: at,
    data: {
      number,
      branch,
      recipe: {
        code: { commit, ...(repository !== null && { repository }) },
        ...(rate !== null && { parameters: { optimizer: { rate } } }),
        ...(torch !== null && { software: { language: 'python', packages: { torch } } }),
        ...(digest !== null && { datasets: [{ namespace: 'default', name: 'prices', digest, role: 'training' }] }),
      },
      ...(auc !== null && { metrics: { auc } }),
    },
  };
}

function toldOf({ namespace, name, number }: VersionKey, step: Exclude<RankingStep, { does: 'train' }>): GivenEvent {
  const about = { category: 'model', namespace, name } as const;
  switch (step.does) {
    case 'evaluate': {
      const dataset = step.on === null ? {} : { dataset: { namespace: 'default', name: 'holdout', digest: step.on } };
      const data = { number, metrics: { auc: step.auc }, ...dataset };
      return { ...about, type: 'ModelEvaluated', occurredAt: step.at, data };
    }
    case 'tag':
      return { ...about, type: 'ModelVersionTagged', data: { number, key: 'team', value: step.value } };
    case 'untag':
      return { ...about, type: 'ModelVersionUntagged', data: { number, key: 'team' } };
    case 'judge': {
      const data = { number, ...(step.environment !== null && { environment: step.environment }) };
      return { ...about, type: step.type, data, actor: { id: step.by, kind: 'PERSON', means: 'CLAIMED' } };
    }
    case 'retract':
      return { ...about, type: 'ModelVersionRetracted', data: { number } };
    case 'reinstate':
      return { ...about, type: 'ModelVersionReinstated', data: { number } };
  }
}
