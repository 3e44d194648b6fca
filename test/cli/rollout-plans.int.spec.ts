import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tellStory } from '../graphql/tell-story.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-rollout-plans-'));
let service: ChildService;
const telling = Object({ ask: (...asked: [string]) => ask(service.url, ...asked) });

beforeAll(async () => {
  service = await startChildService({ data: join(folder, 'data') });
  await tellStory(telling, [
    ['registerModel', { name: 'fraud' }],
    ['recordTraining', { model: 'fraud' }],
    ['recordTraining', { model: 'fraud' }],
    ['defineEnvironment', { name: 'production' }],
    ['promoteModel', { environment: 'production', model: 'fraud', version: '1', occurredAt: '2026-05-01' }],
    ['approveModelVersion', { version: 'fraud@2', reason: 'Tested for a week.' }],
    [
      'changePromotionPolicy',
      {
        environment: 'production',
        rules: [{ rule: 'APPROVALS', notByAuthor: false }],
        mayOverride: true,
        reason: 'New.',
      },
    ],
  ]);
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

async function say(...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await pedigree(['rollout', ...argv], {
    folder,
    environment: { PEDIGREE_URL: service.url },
  });
  expect({ argv, exitCode, stderr }).toEqual({ argv, exitCode: 0, stderr: '' });
  return stdout;
}

const start = ['start', 'fraud@2', 'production', '--steps', '5%,50%,100%', '--hold-for', '1d'];
const slot = ['fraud', 'production'];
const forced = ['--force', '--reason', 'It is urgent.'];
const item = 'fraud@2: 1 approval and no rejection; found:';

/** What a dry run prints of one model, with these lines about a policy. */
const printed = ([now, then, why]: readonly [string, string, string], ...policy: readonly string[]) =>
  [
    `MODEL  ${'SERVES NOW'.padEnd(now.length)}  ${'WOULD SERVE'.padEnd(then.length)}  WHY`,
    `fraud  ${now.padEnd(10)}  ${then.padEnd(11)}  ${why}`,
    ...policy,
    'It would be accepted. A dry run: nothing was written.',
    '',
  ].join('\n');

test('a dry run of a start, of a step and of an abort tells what would serve and what the policy comes to, and changes nothing', async () => {
  const first = ['1', '1 95%, 2 5%', 'the first step, 5%'] as const;
  for (const _ of [1, 2]) {
    expect(await say(...start, '--dry-run')).toBe(printed(first, `passed   ${item} 1 approval`));
  }
  await say(...start);
  await tellStory(telling, [['rejectModelVersion', { version: 'fraud@2', reason: 'It drifts.' }]]);
  const step = ['1 95%, 2 5%', '1 50%, 2 50%', 'the step to 50%'] as const;
  const missing = [
    `missing  ${item} 0 approvals, 1 rejection`,
    '         to mend: approve fraud@2 for production, or withdraw its rejections',
    'What is missing is passed over, for the reason given.',
  ];
  expect(await say('advance', ...slot, ...forced, '--dry-run')).toBe(printed(step, ...missing));
  expect(await say('abort', ...slot, '--dry-run')).toBe(
    printed(['1 95%, 2 5%', '1', 'what served before the rollout']),
  );
  expect(await say('show', ...slot)).toMatch(/^Rollout of fraud 2 in production: 5% since/);
});

test('scripts have the plan and the policy, and to which change an abort returns', async () => {
  const advance = JSON.parse(await say('advance', ...slot, ...forced, '--dry-run', '--json'));
  expect(advance).toMatchObject({
    dryRun: true,
    rollout: null,
    plan: [{ model: 'fraud', to: { state: 'SERVING' }, returnsTo: null, why: 'the step to 50%' }],
    policy: { overridden: true, items: [{ passed: false, found: '0 approvals, 1 rejection' }] },
  });
  const abort = JSON.parse(await say('abort', ...slot, '--dry-run', '--json'));
  expect(abort).toMatchObject({
    plan: [{ from: { state: 'SERVING' }, to: { state: 'SERVING' }, returnsTo: { since: '2026-05-01T00:00:00.000Z' } }],
  });
  expect(abort).not.toHaveProperty('policy');
  const done = JSON.parse(await say('advance', ...slot, ...forced, '--json'));
  expect(done).not.toHaveProperty('plan');
  expect(done).toMatchObject({ rollout: { step: '50%' }, policy: { overridden: true } });
  const pause = JSON.parse(await say('pause', ...slot, '--dry-run', '--json'));
  expect(pause).not.toHaveProperty('plan');
});
