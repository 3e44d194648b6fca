import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { branchesStory, md5 } from './branches-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;
let positions: readonly string[];

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  positions = await tellStory(service, branchesStory);
});
afterAll(() => service.remove());

const say = (...words: readonly string[]) =>
  runLine(words, { variables: { PEDIGREE_URL: service.url }, clock: Date.now });

describe('pedigree versions', () => {
  const tableOf = ({ stdout }: { readonly stdout: string }) =>
    stdout
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => line.replaceAll(/ {2,}/g, '  '));

  test('--graph draws which came from which, by number, by bytes and by branch', async () => {
    const ran = await say('versions', 'fraud', '--graph');
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(tableOf(ran)).toEqual([
      expect.stringMatching(/^ +VERSION +BRANCH +FROM +OCCURRED +BY +WHY$/),
      `*  5  main  4 fine tune, stranger@${md5('9')} merge  2026-06-01  anonymous`,
      '*  4 (champion)  main  2 merge, 3 merge  2026-04-01  anonymous  both',
      '├─╮',
      '│ *  3  wide  1 fine tune  2026-03-01  anonymous  wider',
      '* │  2  main  1 fine tune  2026-02-01  anonymous  faster',
      '├─╯',
      '*  1  main  2026-01-01  anonymous  a start',
    ]);
  });

  test('--last and --branch leave out, and --json has an item a version', async () => {
    const { stdout } = await say('versions', 'fraud', '--branch', 'main', '--last', '2', '--graph', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'model:default/fraud',
      asOf: { position: positions.at(-1) },
      versions: [
        { number: 5, parents: [{ ref: 'model:default/fraud@4', relation: 'FINE_TUNE' }, {}] },
        {
          number: 4,
          branch: 'main',
          aliases: ['champion'],
          actor: 'anonymous',
          serving: [],
          parents: [
            { ref: 'model:default/fraud@2', relation: 'MERGE' },
            { ref: 'model:default/fraud@3', relation: 'MERGE' },
          ],
        },
      ],
    });
    expect(JSON.parse(stdout).versions).toHaveLength(2);
  });

  test('a branch without a version is told by its name', async () => {
    expect((await say('versions', 'fraud', '--branch', 'none')).stdout).toMatch(
      /\n\nIt has no version on branch none\.\n$/,
    );
  });

  test('an empty text names no branch and no model, rather than all of them', async () => {
    const { data } = await service.ask(
      '{ modelVersions(branch: "") { nodes { ref } } model(model: "fraud") { versions(branch: "") { nodes { ref } } } }',
    );
    expect(data).toEqual({ modelVersions: { nodes: [] }, model: { versions: { nodes: [] } } });
    const { errors } = await service.ask('{ modelVersions(model: "") { nodes { ref } } }');
    expect(errors).toMatchObject([{ message: 'model: required: a reference of kind model; came: ""' }]);
  });

  test('a model that nobody registered is told', async () => {
    expect(await say('versions', 'none')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('not found') });
  });
});
