import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { ref } from '../graphql/bisect-story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { openBisectHouse } from './bisect-house.ts';

let house: Awaited<ReturnType<typeof openBisectHouse>>;

beforeAll(async () => {
  house = await openBisectHouse();
});
afterAll(() => house.close());

const say = (...words: readonly string[]) => house.say(...words);

const onHoldout = ['gauge@15', 'gauge@16', '--metric', 'auc', '--dataset', 'holdout@1'];

describe('pedigree bisect run', () => {
  const script = (name: string, text: string) => {
    writeFileSync(join(house.folder, name), text);
    return [process.execPath, name];
  };

  test('evaluates by a command what is to be evaluated, skips what that skips, and records the rest', async () => {
    const program = script(
      'evaluate.mjs',
      `const number = Number(process.argv[2].split('@')[1]);
       console.log('loading', process.env.PEDIGREE_VERSION);
       if (number === 11) process.exit(125);
       console.log(JSON.stringify({ auc: number < 13 ? 0.9 : 0.5, seconds: 1 }));`,
    );
    const line = [
      'bisect',
      'run',
      'gauge@1',
      'gauge@20',
      '--metric',
      'auc',
      '--reason',
      'slow',
      '--',
      ...program,
      '{}',
    ];
    const planned = await say(...line.slice(0, 4), '--dry-run', ...line.slice(4), 'it is');
    expect(planned).toMatchObject({ exitCode: 0, stderr: '' });
    expect(planned.stdout).toContain(`\nIt would run: ${program.join(' ')} ${ref(1, 'gauge')} 'it is'\n`);
    const plan = JSON.parse((await say(...line.slice(0, 4), '--dry-run', '--json', ...line.slice(4))).stdout);
    expect(plan).toMatchObject({ dryRun: true, state: 'EVALUATE', command: [...program, ref(1, 'gauge')] });
    const { exitCode, stdout, stderr } = await say(...line);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain(`First bad: ${ref(13, 'gauge')}, `);
    expect(stderr).toContain('gauge@11: skipped\n');
    const { data } = await house.service.ask<{ modelVersion: { evaluations: unknown } }>(
      '{ modelVersion(version: "gauge@13") { evaluations { metrics event { reason } } } }',
    );
    expect(data.modelVersion.evaluations).toEqual([{ metrics: { auc: 0.5, seconds: 1 }, event: { reason: 'slow' } }]);
    // What was recorded stays: there is nothing left to evaluate.
    const again = await say(...line);
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).toContain(`First bad: ${ref(13, 'gauge')}, `);
  });

  test('goes on where the command skips what good and bad come from, and says once that it is not sure', async () => {
    const program = script(
      'parts.mjs',
      `const number = Number(process.argv[2].split('@')[1]);
       process.exit(number === 1 ? 125 : number === 2 ? 0 : 1);`,
    );
    const ends = ['parted@2', 'parted@4', '--metric', 'passes', '--exit-code'];
    const { exitCode, stdout, stderr } = await say('bisect', 'run', ...ends, '--', ...program, '{}');
    expect({ exitCode, warnings: stderr.split('\n').filter((line) => line.startsWith('not sure: ')) }).toEqual({
      exitCode: 0,
      warnings: [
        'not sure: parted@1, from which parted@2 and parted@4 come, is skipped: all this holds only if it was good',
      ],
    });
    expect(stdout).toContain(`\nFirst bad: ${ref(3, 'parted')}, `);
  });

  test('is about the versions that were meant when it began, though an alias moves meanwhile', async () => {
    await tellStory(house.service, [['setModelAlias', { version: 'lone@4', alias: 'newest' }]]);
    const program = script(
      'moves.mjs',
      `const query = 'mutation { setModelAlias(input: { version: "lone@2", alias: "newest" }) { __typename } }';
       const headers = { 'content-type': 'application/json' };
       await fetch('${house.service.url}', { method: 'POST', headers, body: JSON.stringify({ query }) });
       console.log(Number(process.argv[2].split('@')[1]) < 3 ? 0.1 : 0.9);`,
    );
    const ends = ['lone@1', 'lone@newest', '--by-number', '--metric', 'drift', '--lower'];
    const { stdout } = await say('bisect', 'run', ...ends, '--', ...program, '{}');
    expect(stdout).toContain(`First bad: ${ref(3, 'lone')}, `);
    const { data } = await house.service.ask<{ modelVersion: object }>(
      '{ modelVersion(version: "lone@newest") { ref } }',
    );
    expect(data.modelVersion).toEqual({ ref: ref(2, 'lone') });
  });

  test('takes the exit code for it, as git bisect run does, once that tells the ends apart', async () => {
    const program = script('passes.mjs', `process.exit(Number(process.argv[2].split('@')[1]) < 4 ? 0 : 3);`);
    const words = (bad: string, ...more: readonly string[]) => [
      'bisect',
      'run',
      'gate@1',
      bad,
      '--metric',
      'passes',
      '--exit-code',
      ...more,
      '--',
      ...program,
      '{}',
    ];
    const { exitCode, stdout } = await say(...words('gate@8', '--json'));
    expect({ exitCode, found: JSON.parse(stdout || '{}').firstBad?.ref }).toEqual({
      exitCode: 0,
      found: ref(4, 'gate'),
    });
    expect(await say(...words('gate@3'))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('is not worse than'),
    });
  });

  test.each([
    [
      'process.exit(3);',
      /required: exit code 0, or 125 to skip, for model:default\/gauge@15; came: exit code 3; nothing is recorded/,
    ],
    [
      "console.log('done');",
      /required: auc as the last line, a number or a JSON object that has it, for .*; came: "done"/,
    ],
    ["console.log('x'.repeat(3_000_000));", /; came: "x{200}"$/m],
  ])('ends with 1 where nothing can be read from it, and records nothing: %s', async (text, message) => {
    const program = script('broken.mjs', text);
    const ran = await say('bisect', 'run', ...onHoldout, '--', ...program);
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });

  test.each([126, 127, 128])(
    "exit code %d, a shell's word for a command that did not run, is no verdict",
    async (code) => {
      const program = script('missing.mjs', `process.exit(${code});`);
      const ends = ['gauge@15', 'gauge@16', '--metric', 'runs', '--exit-code'];
      const ran = await say('bisect', 'run', ...ends, '--', ...program);
      expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
      expect(ran.stderr).toContain(
        `below 126 for ${ref(15, 'gauge')}; came: exit code ${code}; nothing is recorded of it`,
      );
    },
  );

  test('that is interrupted says so, and records nothing', async () => {
    const ends = ['gauge@15', 'gauge@16', '--metric', 'runs', '--exit-code'];
    const line = ['bisect', 'run', ...ends, '--', process.execPath, '--version'];
    const ran = await runLine(line, { ...house.world(), signal: AbortSignal.abort() });
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toContain('pedigree: interrupted: typed again, the command goes on where it was\n');
    expect(await say('bisect', ...ends.slice(0, 4), '--higher')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/2 evaluations? at most/),
    });
  });

  test('a program that is not there is told', async () => {
    const ran = await say('bisect', 'run', ...onHoldout, '--', './none');
    expect(ran).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('required: a program to run; came: ./none'),
    });
  });
});
