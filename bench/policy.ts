import { checkRule } from '@pedigree/commands';
import { type BareFacts, barePolicy } from './floors/policy.ts';
import { type Bench, besideFloor } from './src/figure.ts';
import { createRandom, drawBelow } from './src/random.ts';

const reach = 0.4;
const rules: readonly Parameters<typeof checkRule>[0][] = [
  { rule: 'APPROVALS', count: 2, notByAuthor: true },
  { rule: 'SERVED_IN', environment: 'dev', share: 1, seconds: 3_600 },
  { rule: 'SERVED_IN', environment: 'qa', share: 1_000, seconds: 3_600 },
  { rule: 'METRIC', metric: 'auc', atLeast: 0.5, dataset: { namespace: 'default', name: 'one' } },
  { rule: 'METRIC', metric: 'auc', atLeast: 0.5, dataset: { namespace: 'default', name: 'two' } },
  { rule: 'METRIC', metric: 'auc', atLeast: 0.5 },
  { rule: 'EVALUATED_WITHIN', days: 30 },
  { rule: 'NO_RETRACTED_ANCESTOR' },
  { rule: 'DIGESTS_PRESENT' },
  { rule: 'BRANCH', branch: 'main' },
];
const clock = '2026-06-01T00:00:00.000Z';

/** A policy of ten items asked of a version, in process, beside bare comparisons of the same facts. */
export const policy: Bench = {
  name: 'policy',
  async run({ smoke }) {
    const times = smoke ? 1_000 : 100_000;
    const bare = drawFacts();
    const subject = toSubject(bare);
    const ours = () => rules.filter((rule) => checkRule(rule, subject).passed).length;
    if (ours() !== barePolicy(bare)) throw new Error(`required: ${barePolicy(bare)} items; came: ${ours()}`);
    const [floors, figures]: [number[], number[]] = [[], []];
    for (let run = 0; run < (smoke ? 1 : 5); run++) {
      floors.push(perSecond(() => barePolicy(bare), times));
      figures.push(perSecond(ours, times));
    }
    const figure = {
      name: 'policy, ten items',
      conditions: `policies of ${rules.length} items asked of one version with ${bare.evaluations.length} evaluations and ${bare.served.length} stretches of serving, with what was found and its basis; in process, facts at hand; median of ${figures.length} runs, interleaved`,
      unit: 'policies/s',
      ...besideFloor(figures, floors, { least: reach }),
    };
    return [figure];
  },
};

function drawFacts(): BareFacts {
  const random = createRandom(53);
  const now = Date.parse(clock);
  const day = 86_400_000;
  const instant = (at: number) => new Date(at).toISOString();
  return {
    clock,
    author: 'ada',
    branch: 'main',
    approved: ['ada', 'bob', 'eve'],
    digests: Array.from({ length: 10 }, (_, index) => `opaque:${index}`),
    retracted: [],
    evaluations: Array.from({ length: 50 }, () => ({
      at: instant(now - drawBelow(random, 60) * day),
      dataset: drawBelow(random, 2) === 0 ? 'one' : 'two',
      auc: drawBelow(random, 100) / 100,
    })),
    served: Array.from({ length: 20 }, (_, index) => ({
      environment: index % 2 === 0 ? 'dev' : 'qa',
      since: instant(now - (index + 1) * day),
      until: instant(now - index * day),
      share: 1 + drawBelow(random, 10_000),
    })),
  };
}

function toSubject(bare: BareFacts): Parameters<typeof checkRule>[1] {
  return {
    clock,
    views: ['models', 'serving', 'lineage', 'datasets'].map((view) => ({ view, position: '1' })),
    approvals: {
      readFrom: { stream: 'model-default/fraud', revision: 40 },
      approved: bare.approved.map((actor, revision) => ({ actor, recordedBy: null, revision })),
      rejected: [],
      authors: [bare.author],
    },
    facts: {
      ...{ model: 'fraud', number: 1, branch: bare.branch, metrics: {} },
      artifacts: bare.digests.map((digest) => (digest === undefined ? {} : { digest })),
      ancestors: { retracted: bare.retracted, seen: 100 },
      evaluations: bare.evaluations.map(({ at, dataset, auc }) => ({
        occurredAt: at,
        metrics: { auc },
        dataset: { namespace: 'default', name: dataset, digest: 'opaque:1' },
      })),
      served: bare.served,
    },
  };
}

function perSecond(work: () => unknown, times: number): number {
  const began = performance.now();
  for (let time = 0; time < times; time++) work();
  return (times / (performance.now() - began)) * 1_000;
}
