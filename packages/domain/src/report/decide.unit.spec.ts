import { expect, test } from '@jest/globals';
import { isFaulty } from '../define-command.ts';
import { modelOf } from '../testing/model.ts';
import { knowing, reportRules } from '../testing/rules.ts';
import { defined } from '../testing/serving.ts';
import { specify } from '../testing/specify.ts';
import { reportNeeds } from './facts.ts';

const { given } = specify(
  reportRules,
  knowing({ environments: { production: [defined] }, models: { fraud: modelOf(3) } }),
);
const metrics = { 'error rate': 0.03, p99: 'NaN' as const };
const report = { environment: 'production', model: 'fraud', version: '3', metrics };

test('metrics are reported of a version that was trained, in an environment that is defined', () => {
  given()
    .when('reportServingMetrics', { ...report, occurredAt: '2026-05-30' })
    .thenFacts({
      type: 'ServingMetricsReported',
      occurredAt: '2026-05-30T00:00:00.000Z',
      data: { model: 'fraud', number: 3, metrics },
    });
  given()
    .when('reportServingMetrics', { ...report, version: '10' })
    .thenRefused('UNKNOWN_REFERENCE', 'fraud@10');
  given()
    .when('reportServingMetrics', { ...report, model: 'churn' })
    .thenRefused('UNKNOWN_REFERENCE', 'churn');
  given()
    .when('reportServingMetrics', { ...report, environment: 'qa' })
    .thenRefused('UNKNOWN_REFERENCE', 'default/qa');
  given()
    .when('reportServingMetrics', { ...report, model: 'team/fraud' })
    .thenRefused('OTHER_NAMESPACE', 'team/fraud');
});

test('the same may be reported again: it was so again', () => {
  given({ type: 'ServingMetricsReported', data: { model: 'fraud', number: 3, metrics: { p99: 1 } } })
    .when('reportServingMetrics', { ...report, metrics: { p99: 1 } })
    .thenData({ metrics: { p99: 1 } });
});

test('a report rests on the environment and the model', () => {
  const said = reportRules.commands.reportServingMetrics.read(report);
  if (isFaulty(said)) throw new Error(said.faults.join('\n'));
  expect(reportNeeds.reportServingMetrics(said.command)).toEqual([
    { category: 'environment', namespace: 'default', name: 'production' },
    { category: 'model', namespace: 'default', name: 'fraud' },
  ]);
});
