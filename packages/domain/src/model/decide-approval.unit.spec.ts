import { describe, test } from '@jest/globals';
import type { EnvironmentEvent } from '@pedigree/schema/events';
import { approvalWithdrawn, approved, modelOf, rejected, retracted } from '../testing/model.ts';
import { knowing, modelRules } from '../testing/rules.ts';
import { clock, type Given, someone, specify } from '../testing/specify.ts';

const defined: Given<EnvironmentEvent> = { type: 'EnvironmentDefined', data: { production: true } };
const { given } = specify(modelRules, knowing({ environments: { production: [defined], qa: [defined] } }));
const standing = modelOf(2);
const judgement = { model: 'fraud', version: '1', reason: 'It was looked at.' };
const inProduction = { ...judgement, environment: 'production' };

describe('approveModelVersion, rejectModelVersion', () => {
  test('a version is approved or rejected, for one environment or for all', () => {
    given(...standing)
      .when('approveModelVersion', judgement)
      .thenFacts({ type: 'ModelVersionApproved', occurredAt: clock, data: { number: 1 } });
    given(...standing)
      .when('rejectModelVersion', inProduction)
      .thenFacts({ type: 'ModelVersionRejected', occurredAt: clock, data: { number: 1, environment: 'production' } });
  });

  test('the same word again was said already, by that actor, of that version, for that environment', () => {
    const said = given(...standing, approved(1, someone, 'production'));
    said.when('approveModelVersion', inProduction).thenSaidAt(3);
    said.when('approveModelVersion', judgement).thenData({ number: 1 });
    said.when('approveModelVersion', { ...inProduction, environment: 'qa' }).thenData({ environment: 'qa' });
    said.when('approveModelVersion', { ...inProduction, version: '2' }).thenData({ number: 2 });
    said
      .when('approveModelVersion', { ...inProduction, source: { system: 'mail', by: 'another' } })
      .thenData({ number: 1 });
  });

  test('an actor’s other word takes the place of the first, which may then be said anew', () => {
    given(...standing, approved(1, someone))
      .when('rejectModelVersion', judgement)
      .thenData({ number: 1 });
    given(...standing, approved(1, someone), rejected(1, someone))
      .when('approveModelVersion', judgement)
      .thenData({ number: 1 });
    given(...standing, approved(1, someone), rejected(1, someone))
      .when('rejectModelVersion', judgement)
      .thenSaidAt(4);
  });

  test('by an act nobody approves of a retracted version, not even again; it may be told, and rejected', () => {
    const without = given(...standing, approved(1, someone), retracted(1));
    without.when('approveModelVersion', judgement).thenRefused('VERSION_RETRACTED', 'fraud@1');
    without
      .when('approveModelVersion', { ...inProduction, occurredAt: '2026-05-01' })
      .thenAt('2026-05-01T00:00:00.000Z');
    without.when('rejectModelVersion', judgement).thenData({ number: 1 });
  });

  test.each(['approveModelVersion', 'rejectModelVersion', 'withdrawApproval'] as const)(
    '%s: the version and the environment are known, and of one namespace',
    (name) => {
      given(...standing)
        .when(name, { ...judgement, version: '3' })
        .thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud@3');
      given(...standing)
        .when(name, { ...judgement, environment: 'nowhere' })
        .thenRefused('UNKNOWN_REFERENCE', 'environment:default/nowhere');
      given(...standing)
        .when(name, { ...judgement, environment: 'team/production' })
        .thenRefused('OTHER_NAMESPACE', 'model:default/fraud');
    },
  );
});

describe('withdrawApproval', () => {
  test('an actor takes back what the same actor said, for that environment or for all', () => {
    given(...standing, approved(1, someone, 'production'))
      .when('withdrawApproval', inProduction)
      .thenFacts({ type: 'ApprovalWithdrawn', occurredAt: clock, data: { number: 1, environment: 'production' } });
    given(...standing, rejected(1, someone), retracted(1))
      .when('withdrawApproval', judgement)
      .thenFacts({ type: 'ApprovalWithdrawn', occurredAt: clock, data: { number: 1 } });
  });

  test.each([
    ['nothing was said', []],
    ['it was said for one environment', [approved(1, someone, 'production')]],
    ['it was said of another version', [approved(2, someone)]],
    ['another actor said it', [approved(1, 'another')]],
    ['another tells so in the actor’s place', [{ ...approved(1, someone), recordedBy: 'another' }]],
    ['it was taken back', [approved(1, someone), approvalWithdrawn(1, someone)]],
  ])('for all environments it is refused where %s', (_, said) => {
    given(...standing, ...said)
      .when('withdrawApproval', judgement)
      .thenRefused('NOT_JUDGED', 'model:default/fraud@1');
  });
});
