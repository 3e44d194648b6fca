import { describe, expect, test } from '@jest/globals';
import { type RejectionCode, rejectionCodes } from '@pedigree/kernel';
import type { CommandName } from './catalogue.ts';
import { withoutViews } from './learn.ts';
import { createLog, createProcess } from './testing/process.ts';

type Said = readonly [command: CommandName, input: object];

/** What stands in the log before each. */
const standing: readonly Said[] = [
  ['defineEnvironment', { name: 'production', commandId: 'known' }],
  ['registerModel', { name: 'fraud' }],
  ['recordTraining', { model: 'fraud', label: 'v1', artifacts: [{ digest: 'opaque:1' }] }],
  ['recordTraining', { model: 'fraud', artifacts: [{ digest: 'opaque:1' }] }],
  ['retractModelVersion', { model: 'fraud', version: '2' }],
  ...['churn', 'paused', 'over', 'overtaken'].flatMap((model): Said[] => [
    ['registerModel', { name: model }],
    ['recordTraining', { model }],
    ['recordTraining', { model }],
    ['promoteModel', { environment: 'production', model, version: '1' }],
    ['startRollout', { environment: 'production', model, version: '2', steps: ['1%', '100%'], holdFor: '1h' }],
  ]),
  ['pauseRollout', { environment: 'production', model: 'paused' }],
  ['advanceRollout', { environment: 'production', model: 'over', force: true, reason: 'It is urgent.' }],
  ['promoteModel', { environment: 'production', model: 'overtaken', version: '1' }],
  ['defineEnvironment', { name: 'blocked' }],
  ['promoteModel', { environment: 'blocked', model: 'fraud', version: '2', occurredAt: '2026-04-10' }],
  ['promoteModel', { environment: 'blocked', model: 'fraud', version: '1' }],
  ['defineEnvironment', { name: 'qa' }],
  ['changePromotionPolicy', { environment: 'qa', rules: [{ rule: 'DIGESTS_PRESENT' }], reason: 'Bytes are known.' }],
];

const slot = { environment: 'production', model: 'fraud' };

const rollout = { steps: ['1%', '5%', '100%'], holdFor: '1h' };
const rolledOut = { environment: 'production', model: 'churn' };

/** For each code, a command that is refused with it. */
const refused: Readonly<Record<RejectionCode, Said>> = {
  INVALID_INPUT: ['registerModel', { name: '' }],
  UNKNOWN_REFERENCE: ['promoteModel', { ...slot, version: '3' }],
  AMBIGUOUS_REFERENCE: ['promoteModel', { ...slot, version: 'opaque:1' }],
  OTHER_NAMESPACE: ['promoteModel', { environment: 'team/production', model: 'fraud', version: '1' }],
  INVALID_SHARES: ['promoteModel', { ...slot, allocation: [{ version: '1', share: 1 }] }],
  OCCURRED_IN_FUTURE: ['promoteModel', { ...slot, version: '1', occurredAt: '2100-01-01' }],
  POSITION_OF_ANOTHER_LOG: [
    'restoreEnvironment',
    { environment: 'production', to: '2026-05-01', knownAt: `${'z'.repeat(16)}.1` },
  ],
  REASON_REQUIRED: ['correctServing', { ...slot, since: '2026-05-01', allocation: [] }],
  COMMAND_ID_REUSED: ['promoteModel', { ...slot, version: '1', commandId: 'known' }],
  REVISION_CHANGED: ['promoteModel', { ...slot, version: '1', ifRevision: 7 }],
  ALREADY_LABELLED: ['labelModelVersion', { model: 'fraud', version: '1', label: 'v2' }],
  LABEL_TAKEN: ['labelModelVersion', { model: 'fraud', version: '2', label: 'v1' }],
  ALIAS_MOVED: ['setModelAlias', { model: 'fraud', version: '1', alias: 'champion', expected: '1' }],
  VERSION_RETRACTED: ['promoteModel', { ...slot, version: '2' }],
  NOT_RETRACTED: ['reinstateModelVersion', { model: 'fraud', version: '1' }],
  NOT_DEPRECATED: ['undeprecateModel', { model: 'fraud' }],
  NOT_JUDGED: ['withdrawApproval', { model: 'fraud', version: '1', reason: 'A mistake.' }],
  NOTHING_TO_ROLL_BACK_TO: ['rollBackModel', slot],
  NOTHING_TO_RETIRE: ['retireModel', slot],
  NOTHING_TO_RESTORE: ['restoreEnvironment', { environment: 'qa', to: '2026-05-01' }],
  NOTHING_KNOWN_THEN: ['restoreEnvironment', { environment: 'production', to: '2020-01-01' }],
  RESTORE_BLOCKED: ['restoreEnvironment', { environment: 'blocked', to: '2026-04-15' }],
  UNKNOWN_CHANGE: ['rollBackModel', { ...slot, occurredAt: '2026-05-01' }],
  NOTHING_TO_REPLACE: ['startRollout', { ...slot, version: '1', ...rollout }],
  ROLLOUT_RUNNING: ['startRollout', { ...rolledOut, version: '2', ...rollout }],
  ROLLOUT_OVER: ['abortRollout', { ...rolledOut, model: 'over' }],
  ROLLOUT_OVERTAKEN: ['abortRollout', { ...rolledOut, model: 'overtaken' }],
  ROLLOUT_PAUSED: ['advanceRollout', { ...rolledOut, model: 'paused' }],
  HELD_TOO_SHORT: ['advanceRollout', rolledOut],
  POLICY_NOT_MET: ['promoteModel', { ...slot, environment: 'qa', version: '1' }],
  FACTS_NOT_REACHED: ['promoteModel', { ...slot, environment: 'qa', version: '1' }],
  EVENT_TOO_LARGE: ['recordTraining', { model: 'fraud', parameters: { words: 'x'.repeat(300_000) } }],
  READ_ONLY: ['promoteModel', { ...slot, version: '1' }],
};

describe('every code of a refusal is given by some command', () => {
  test.each(rejectionCodes)('%s, and nothing is written', async (code) => {
    const log = createLog();
    const { accept } = createProcess(log);
    for (const [command, input] of standing) await accept(command, input);
    const before = await log.head();
    const [command, input] = refused[code];
    const { execute } = createProcess(log, {
      readOnly: code === 'READ_ONLY',
      ...(code === 'FACTS_NOT_REACHED' && { loadPromotionFacts: withoutViews }),
    });
    expect(await execute(command, input)).toMatchObject({
      rejected: code,
      message: expect.stringMatching(/required: .+; came: /s),
    });
    expect(await log.head()).toEqual(before);
  });
});
