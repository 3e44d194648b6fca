import { describe, expect, test } from '@jest/globals';
import { environmentCommands } from './commands.ts';

describe('what is read of a serving command', () => {
  const faultsOf = (command: keyof typeof environmentCommands, input: object) => {
    const said = environmentCommands[command].read(
      JSON.parse(JSON.stringify({ environment: 'production', model: 'fraud', ...input })),
    );
    return 'faults' in said ? said.faults : [];
  };
  const event = '7f1dd7b4-2c1a-5d3e-8f00-000000000000';

  test.each([
    [
      'promoteModel',
      { version: '1', allocation: [] },
      'allocation: required: either a version or an allocation; came: "both"',
    ],
    ['promoteModel', { version: '1', salt: 'two words' }, 'salt: required: an id of 1 to 128 characters'],
    ['promoteModel', {}, 'version: required: a version of the model; came: "none"'],
    ['promoteModel', { version: 'credit@1' }, 'model: required: one model version; came: "credit@1 and fraud"'],
    ['promoteModel', { model: 'fraud@1', version: '2' }, 'model: required: one model version; came: "fraud@1 and 2"'],
    [
      'promoteModel',
      {
        model: undefined,
        allocation: [
          { version: 'fraud@1', share: 5_000 },
          { version: 'credit@1', share: 5_000 },
        ],
      },
      'allocation: required: versions of one model; came: "fraud and credit"',
    ],
    [
      'promoteModel',
      { version: '1', environment: 'production@2026-05-01' },
      'environment: required: a reference of kind environment without a version',
    ],
    ['promoteModel', { allocation: new Array(101).fill({ version: '1' }) }, 'allocation: required: at most 100 items'],
    ['rollBackModel', { target: { event: 'x' } }, 'target.event: required: the id of an event, a UUID; came: "x"'],
    ['rollBackModel', { target: { event, from: 'noon' } }, 'target.from: required: a time'],
    ['correctServing', {}, 'since: required: since when, or only changes to withdraw; came: "neither"'],
    [
      'correctServing',
      { since: '2026-05-01', allocation: [{ version: '1' }], salt: 'two words' },
      'salt: required: an id of 1 to 128 characters',
    ],
    [
      'correctServing',
      { since: '2026-05-01', state: 'UNKNOWN', salt: 's' },
      'salt: required: a salt of versions that served',
    ],
    ['correctServing', { withdraw: [{ event }], salt: 's' }, 'salt: required: a salt of versions that served'],
    ['correctServing', { withdraw: [] }, 'since: required'],
    ['correctServing', { until: '2026-05-02', withdraw: [{ event }] }, 'since: required'],
    ['correctServing', { since: '2026-05-01' }, 'allocation: required: the versions that served'],
    ['correctServing', { since: '2026-05-01', state: 'SERVING' }, 'came: "state SERVING with no allocation"'],
    [
      'correctServing',
      { since: '2026-05-01', state: 'NOTHING', allocation: [{ version: '1' }] },
      'came: "state NOTHING with 1 versions"',
    ],
    [
      'correctServing',
      { since: '2026-05-02', until: '2026-05-02', allocation: [] },
      'until: required: a time after 2026-05-02',
    ],
    [
      'correctServing',
      { since: '2026-05-02', until: '2026-05-01', allocation: [] },
      'until: required: a time after 2026-05-02',
    ],
    ['correctServing', { since: 'noon', allocation: [] }, 'since: required: a time'],
    ['correctServing', { withdraw: [{ event }, { event: 'x' }] }, 'withdraw.1.event: required: the id of an event'],
    [
      'correctServing',
      { since: '2026-05-01', allocation: [], occurredAt: '2026-05-01' },
      'occurredAt: required: a member of this command',
    ],
  ] as const)('%s %j is faulty', (command, input, fault) => {
    expect(faultsOf(command, input)).toContainEqual(expect.stringContaining(fault));
  });
});
