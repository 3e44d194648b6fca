import { describe, expect, test } from '@jest/globals';
import type { RolloutFound, ServingReportFound } from '@pedigree/views';
import { react } from './react.ts';

const began = '2026-06-01T00:00:00.000Z';
const rollout: RolloutFound = {
  id: 'r',
  namespace: 'default',
  environment: 'production',
  position: 7n,
  plan: {
    versions: [{ model: 'fraud', number: 3 }],
    steps: ['SHADOW', 125, 10_000],
    holdFor: 3_600,
    automatic: true,
    guards: [{ metric: 'error rate', atMost: 0.02 }],
  },
  state: 'RUNNING',
  step: 0,
  since: began,
  moments: [
    {
      eventId: 'r',
      position: 7n,
      type: 'RolloutStarted',
      step: 0,
      occurredAt: began,
      recordedAt: began,
      actor: { id: 'a', kind: 'PERSON', means: 'CLAIMED' },
      reason: null,
      forced: false,
      guard: null,
    },
  ],
};
const of = { environment: 'environment:default/production', rollout: 'r' };
const nothing = { command: null, nextAt: null };

function report(value: number | 'NaN', occurredAt = began, metric = 'error rate'): ServingReportFound {
  const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
  return { ...slot, number: 3, position: 9n, eventId: `e${value}`, occurredAt, metrics: { [metric]: value } };
}

describe('the service', () => {
  test('waits until a step has held, and then goes to the next under an id of its own', () => {
    expect(react({ rollout, reports: [], retracted: [] }, '2026-06-01T00:59:59.999Z')).toEqual({
      command: null,
      nextAt: '2026-06-01T01:00:00.000Z',
    });
    expect(react({ rollout, reports: [], retracted: [] }, '2026-06-01T01:00:00.000Z')).toEqual({
      command: { command: 'advanceRollout', input: { commandId: 'rollout/r/step/1', ...of, to: '1.25%' } },
      nextAt: null,
    });
  });

  test('lets a rollout alone that is paused, over, or advanced by hand', () => {
    const late = '2026-06-02T00:00:00.000Z';
    for (const state of ['PAUSED', 'COMPLETED', 'ABORTED', 'OVERTAKEN'] as const)
      expect(react({ rollout: { ...rollout, state }, reports: [], retracted: [] }, late)).toEqual(nothing);
    const byHand = { ...rollout, plan: { ...rollout.plan, automatic: false } };
    expect(react({ rollout: byHand, reports: [], retracted: [] }, late)).toEqual(nothing);
  });

  test('aborts by the first report that passes a guard, also one that is paused or advanced by hand', () => {
    const reports = [report(0.02), report(0.03), report(0.04)];
    const abort = (value: number | 'NaN') => ({
      command: {
        command: 'abortRollout',
        input: {
          commandId: 'rollout/r/abort',
          ...of,
          guard: { report: `e${value}`, model: 'fraud', metric: 'error rate', value },
        },
      },
      nextAt: null,
    });
    expect(react({ rollout, reports, retracted: [] }, began)).toEqual(abort(0.03));
    expect(react({ rollout: { ...rollout, state: 'PAUSED' }, reports, retracted: [] }, began)).toEqual(abort(0.03));
    expect(react({ rollout, reports: [report('NaN')], retracted: [] }, began)).toEqual(abort('NaN'));
  });

  test('aborts as soon as a newcomer is retracted, also before its step has held and while it is paused', () => {
    const retracted = ['model:default/fraud@3', 'model:default/churn@4'];
    const reason = 'retracted: model:default/fraud@3 (and 1 more)';
    const commandId = 'rollout/r/abort/retracted';
    const abort = { command: { command: 'abortRollout', input: { commandId, ...of, reason } }, nextAt: null };
    for (const state of ['RUNNING', 'PAUSED'] as const)
      expect(react({ rollout: { ...rollout, state }, reports: [], retracted }, began)).toEqual(abort);
    expect(react({ rollout: { ...rollout, state: 'OVERTAKEN' }, reports: [], retracted }, began)).toEqual(nothing);
  });

  test('does not take a step again that was withdrawn', () => {
    const [first] = rollout.moments;
    const later = first ? [first, { ...first, type: 'RolloutAdvanced', step: 1 }] : [];
    const late = '2026-06-02T00:00:00.000Z';
    expect(react({ rollout: { ...rollout, moments: later }, reports: [], retracted: [] }, late)).toEqual(nothing);
  });

  test('takes no notice of other metrics, nor of what was so before the rollout began', () => {
    const reports = [report(1, began, 'latency'), report(1, '2026-05-31T23:59:59.999Z')];
    expect(react({ rollout, reports, retracted: [] }, began)).toMatchObject({ command: null });
  });
});
