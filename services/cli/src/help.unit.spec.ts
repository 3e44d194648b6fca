import { describe, expect, test } from '@jest/globals';
import { runLine } from './testing/run-line.ts';

const commands = [
  [],
  ['start'],
  ['import'],
  ['import', 'dvc'],
  ['serving'],
  ['route'],
  ['history'],
  ['lineage'],
  ['recipe'],
  ['versions'],
  ['diff'],
  ['blame'],
  ['leaderboard'],
  ['merge'],
  ['checkout'],
  ['fetch'],
  ['merge-base'],
  ['bisect'],
  ['bisect', 'run'],
  ['path'],
  ['impact'],
  ['software'],
  ['who-uses'],
  ['search'],
  ['environment'],
  ['environment', 'add'],
  ['environment', 'list'],
  ['dataset'],
  ['dataset', 'add'],
  ['dataset', 'list'],
  ['dataset', 'show'],
  ['model'],
  ['model', 'add'],
  ['model', 'list'],
  ['model', 'show'],
  ['model', 'alias'],
  ['model', 'unalias'],
  ['approve'],
  ['reject'],
  ['withdraw-approval'],
  ['policy'],
  ['policy', 'show'],
  ['policy', 'set'],
  ['policy', 'breaches'],
  ['promote'],
  ['rollout'],
  ['rollout', 'start'],
  ['rollout', 'advance'],
  ['rollout', 'pause'],
  ['rollout', 'resume'],
  ['rollout', 'abort'],
  ['rollout', 'show'],
  ['rollout', 'list'],
  ['report-metrics'],
  ['rollback'],
  ['restore'],
  ['retire'],
  ['correct'],
  ['retract'],
  ['events'],
  ['log'],
  ['log', 'export'],
  ['log', 'import'],
  ['kafka'],
  ['kafka', 'verify'],
  ['kafka', 'backfill'],
  ['rebuild'],
  ['check'],
  ['backup'],
] as const;

test.each(commands.map((command) => [command]))('pedigree %j --help is as it was', async (command) => {
  const { exitCode, stdout, stderr } = await runLine([...command, '--help']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

test.each(commands.map((command) => [command]))('every command below %j is listed here', async (command) => {
  const { stdout } = await runLine([...command, '--help']);
  const shown = /^Commands:\n((?: {2}.*\n)+)/m.exec(stdout)?.[1] ?? '';
  const below = [...shown.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => [...command, name]);
  expect(commands).toEqual(expect.arrayContaining(below));
});

describe('every command', () => {
  const leaves = commands.filter(
    (command) =>
      !commands.some((other) => other.length > command.length && command.every((word, index) => other[index] === word)),
  );

  test.each(leaves.map((command) => [command]))('%j shows an example of itself', async (command) => {
    const { stdout } = await runLine([...command, '--help']);
    expect(stdout).toContain(`Example:\n  pedigree ${command.join(' ')}`);
  });

  test.each(leaves.map((command) => [command]))(
    '%j refuses an option that it does not have, as wrong usage',
    async (command) => {
      const { exitCode, stdout, stderr } = await runLine([...command, '--colour', 'blue']);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain("pedigree: unknown option '--colour'");
    },
  );
});
