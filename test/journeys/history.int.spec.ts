import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Told } from '../graphql/story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createCommandLine } from '../harness/command-line.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

const digest = (digit: string) => `md5:${digit.repeat(32)}`;
const ref = (name: string) => `model:default/${name}`;

/** A training as somebody states it, on a day. */
const train = (actor: string, model: string, day: string, reason: string, recipe: object): Told => [
  'recordTraining',
  { model, occurredAt: day, reason, source: { system: 'notebook', by: actor }, ...recipe },
];
const from = (relation: string, ...parents: readonly string[]) => ({
  parents: parents.map((model) => ({ model, relation })),
});
const software = (transformers: string) => ({ software: { language: 'python', packages: { transformers } } });
const tickets = (digit: string) => ({ datasets: [{ dataset: `tickets@${digest(digit)}` }] });
const encoder = { layers: 12, tokenizer: 'wordpiece' };

/** A model of tickets that goes on from a model of texts, parts in two, and comes together again. */
const story: readonly Told[] = [
  ['registerModel', { name: 'encoder' }],
  ['registerModel', { name: 'urgency' }],
  train('ada', 'encoder', '2026-01-05', 'to have a start', { parameters: { encoder }, ...software('4.30.0') }),
  train('edsger', 'urgency', '2026-02-02', 'on our tickets', {
    ...from('FINE_TUNE', 'encoder@1'),
    parameters: { encoder, seed: 7 },
    ...software('4.30.0'),
    ...tickets('1'),
  }),
  train('grace', 'urgency', '2026-03-02', 'deeper, for long tickets', {
    ...from('FINE_TUNE', 'urgency@1'),
    branch: 'deep',
    parameters: { encoder: { ...encoder, layers: 24 }, seed: 7 },
    ...software('4.30.0'),
    ...tickets('1'),
  }),
  train('barbara', 'urgency', '2026-03-09', 'a package with the hole mended', {
    ...from('FINE_TUNE', 'urgency@1'),
    parameters: { encoder, seed: 7 },
    ...software('4.40.1'),
    ...tickets('2'),
  }),
  train('ada', 'urgency', '2026-03-16', 'the best of both', {
    ...from('MERGE', 'urgency@3', 'urgency@branch:deep'),
    label: 'v1.0.0',
    parameters: { encoder: { ...encoder, layers: 24 }, seed: 7 },
    ...software('4.40.1'),
    ...tickets('2'),
  }),
  ['defineEnvironment', { name: 'production', production: true }],
  ['promoteModel', { environment: 'production', version: 'urgency@v1.0.0', occurredAt: '2026-03-20' }],
  // Somebody goes on from bytes of which it is not told yet what they are.
  train('edsger', 'urgency', '2026-04-02', 'smaller', {
    ...from('DISTILL', `encoder@${digest('e')}`),
    branch: 'small',
    parameters: { encoder: { ...encoder, layers: 6 }, seed: 7 },
    ...software('4.40.1'),
  }),
];

interface Fact {
  readonly path: string;
  readonly value: unknown;
  readonly since: string;
  readonly end: string;
  readonly actor: string;
  readonly reason: string | null;
}

describeOnEachDatabase('what is wrong with what serves is followed to who brought it in', ({ placeOf }) => {
  let service: OwnService;
  const { say, answer, change } = createCommandLine({ service: () => service, folder: () => service.folder });

  beforeAll(async () => {
    service = await startOwnService({ places: placeOf('history'), clock: () => Date.parse('2026-06-01T09:00:00Z') });
    await tellStory(service, story);
  });
  afterAll(() => service.remove());

  async function blame(...words: readonly string[]): Promise<readonly Fact[]> {
    return (await answer('blame', ...words)).facts;
  }

  test('the history shows how a model went on from another, parted, and came together', async () => {
    const { stdout } = await say('versions', 'urgency', '--graph');
    expect(linesOf(stdout)).toEqual([
      `*  5  small  encoder@${digest('e')} distill  2026-04-02  edsger  smaller`,
      '*  4 (v1.0.0)  main  3 merge, 2 merge  production 100%  2026-03-16  ada  the best of both',
      '├─╮',
      '* │  3  main  1 fine tune  2026-03-09  barbara  a package with the hole mended',
      '│ *  2  deep  1 fine tune  2026-03-02  grace  deeper, for long tickets',
      '├─╯',
      '*  1  main  encoder@1 fine tune  2026-02-02  edsger  on our tickets',
    ]);
  });

  test('each thing is told since the version that brought it in, whichever model that is of', async () => {
    const facts = await blame('urgency@v1.0.0');
    expect(facts.map(({ path, since, actor, reason }) => [path, since, actor, reason])).toEqual([
      ['tickets', ref('urgency@3'), 'barbara', 'a package with the hole mended'],
      ['encoder.layers', ref('urgency@2'), 'grace', 'deeper, for long tickets'],
      ['encoder.tokenizer', ref('encoder@1'), 'ada', 'to have a start'],
      ['seed', ref('urgency@1'), 'edsger', 'on our tickets'],
      ['language', ref('encoder@1'), 'ada', 'to have a start'],
      ['packages.transformers', ref('urgency@3'), 'barbara', 'a package with the hole mended'],
    ]);
  });

  test('what else came with it is the difference to the version before', async () => {
    const [fact] = await blame('urgency@v1.0.0', 'transformers');
    expect(fact).toMatchObject({ value: '4.40.1', since: ref('urgency@3') });
    const diff = await answer('diff', 'urgency@1', fact?.since ?? '');
    expect(diff.software.changed).toEqual({ 'packages.transformers': { from: '4.30.0', to: '4.40.1', step: 'UP' } });
    expect(diff.datasets.changed.tickets).toEqual({ from: digest('1'), to: digest('2') });
    expect(diff).not.toHaveProperty('parameters');
  });

  test('where a parent is not recorded it may have come from there; once it is, from it', async () => {
    const before = await answer('blame', 'urgency@branch:small', 'encoder.layers');
    expect(before.facts).toMatchObject([{ since: ref('urgency@5'), end: 'PAST_UNKNOWN' }]);
    const told = train('grace', 'encoder', '2026-03-30', 'half of the half', {
      parameters: { encoder: { ...encoder, layers: 6 } },
      artifacts: [{ name: 'encoder.bin', digest: digest('e') }],
    });
    await tellStory(service, [told]);
    const facts = await blame('urgency@branch:small', 'encoder.layers');
    expect(facts).toMatchObject([{ since: ref('encoder@2'), end: 'BROUGHT_IN', actor: 'grace' }]);
    const then = ['--known-at', before.asOf.position];
    expect(await answer('blame', 'urgency@branch:small', 'encoder.layers', ...then)).toEqual(before);
    const { stdout } = await say('versions', 'urgency', '--branch', 'small', '--graph');
    expect(linesOf(stdout)).toEqual(['*  5  small  encoder@2 distill  2026-04-02  edsger  smaller']);
  });

  test('what must not be used any more is marked, and its history stays', async () => {
    const before = await answer('versions', 'urgency');
    await change('retract', 'urgency@2', '--reason', 'long tickets of one customer alone');
    const { stdout } = await say('versions', 'urgency', '--graph');
    expect(stdout).toMatch(/^│ x +2 .* retracted: long tickets of one customer alone$/m);
    expect(await blame('urgency@v1.0.0', 'encoder.layers')).toMatchObject([
      { since: ref('urgency@2'), actor: 'grace' },
    ]);
    expect(await answer('versions', 'urgency', '--known-at', before.asOf.position)).toEqual(before);
  });
});

/** The rows of a history, below its head and titles, with two spaces between cells. */
function linesOf(stdout: string): readonly string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .slice(3)
    .map((line) => line.replaceAll(/ {2,}/g, '  '));
}
