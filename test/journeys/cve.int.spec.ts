import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeOnEachCombination } from '../harness/combinations.ts';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

interface Asked {
  readonly whoUses: {
    readonly nodes: readonly {
      readonly modelVersion: {
        readonly ref: string;
        readonly servingPeriods: readonly {
          readonly environment: string;
          readonly since: string;
          readonly until: string | null;
        }[];
      };
      readonly package: { readonly name: string; readonly version: string };
    }[];
    readonly undecided: readonly { readonly version: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const question = `query ($range: String, $served: ServedFilter, $first: Int, $after: String, $knownAt: KnownAt) {
  whoUses(package: "Torch", range: $range, served: $served, first: $first, after: $after, knownAt: $knownAt) {
    nodes { package { name version } modelVersion { ref servingPeriods { environment since until } } }
    undecided { version } pageInfo { hasNextPage endCursor } } }`;

/** Versions 1 to 5 of a model; the advisory names all before 2.1.2. */
const torch = ['2.0.1+cu118', '2.1.0rc1', '2.1.2', 'nightly', '1.13.1'];

const title = 'an advisory of a package leads to what serves with it, where and since when, and to what ever did';

describeOnEachCombination(title, ({ placeOf }) => {
  const clock = createManualClock('2026-05-01T09:00:00Z');
  let service: OwnService;
  let beforeTheUpgrade: string;
  let afterwards: string;

  async function say(mutation: string, input: Readonly<Record<string, unknown>>): Promise<string> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{ result: { position: string } }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) { ... on ${type}Payload { position } ... on Rejection { message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    expect(data.result).toEqual({ position: expect.any(String) });
    return data.result.position;
  }

  const promote = (environment: string, version: string) =>
    say('promoteModel', { environment, model: 'pricing', version });

  async function ask(variables: Readonly<Record<string, unknown>> = {}): Promise<Asked['whoUses']> {
    const { data, errors } = await service.ask<Asked>(question, { range: '<2.1.2', knownAt: afterwards, ...variables });
    expect(errors).toBeUndefined();
    return data.whoUses;
  }

  const told = ({ nodes }: Asked['whoUses']) =>
    nodes.map(({ package: { version }, modelVersion: { ref, servingPeriods } }) => [
      `${ref} ${version}`,
      ...servingPeriods.map(
        ({ environment, since, until }) => `${environment} ${since.slice(5, 10)}–${until?.slice(5, 10) ?? ''}`,
      ),
    ]);

  beforeAll(async () => {
    service = await startOwnService({ clock: clock.now, places: placeOf('cve') });
    await say('registerModel', { name: 'pricing' });
    for (const version of torch) {
      await say('recordTraining', {
        model: 'pricing',
        software: { language: 'python', packages: { torch: version, numpy: '1.26.4' } },
      });
    }
    await say('defineEnvironment', { name: 'qa' });
    await say('defineEnvironment', { name: 'production', production: true });
    await promote('production', '1');
    clock.set('2026-05-10T09:00:00Z');
    beforeTheUpgrade = await promote('qa', '2');
    clock.set('2026-05-20T09:00:00Z');
    afterwards = await promote('production', '3');
  });

  afterAll(() => service.remove());

  test('all that have it, the last recorded first, and what of it nobody can place', async () => {
    const answer = await ask();
    expect(told(answer)).toEqual([
      ['model:default/pricing@5 1.13.1'],
      ['model:default/pricing@2 2.1.0rc1', 'qa 05-10–'],
      ['model:default/pricing@1 2.0.1+cu118', 'production 05-01–05-20'],
    ]);
    expect(answer.undecided).toEqual([{ version: 'nightly' }]);
  });

  test('what serves with it now, and what ever served with it', async () => {
    expect(told(await ask({ served: 'NOW' })).map(([version]) => version)).toEqual([
      'model:default/pricing@2 2.1.0rc1',
    ]);
    expect(told(await ask({ served: 'EVER' })).map(([version]) => version)).toEqual([
      'model:default/pricing@2 2.1.0rc1',
      'model:default/pricing@1 2.0.1+cu118',
    ]);
  });

  test('as it was known before the upgrade, production served with it', async () => {
    expect(told(await ask({ served: 'NOW', knownAt: beforeTheUpgrade }))).toEqual([
      ['model:default/pricing@2 2.1.0rc1', 'qa 05-10–'],
      ['model:default/pricing@1 2.0.1+cu118', 'production 05-01–'],
    ]);
  });

  test('in pages that together are the whole answer', async () => {
    const nodes: Asked['whoUses']['nodes'][number][] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Asked['whoUses'] = await ask({ first: 1, after });
      nodes.push(...page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(nodes).toEqual((await ask()).nodes);
  });

  test('what serves is in some page, also where it is replaced between two of them', async () => {
    const serving = { range: null, served: 'NOW', first: 1 };
    const page = await ask(serving);
    expect(told(page).map(([version]) => version)).toEqual(['model:default/pricing@3 2.1.2']);
    const replaced = await promote('qa', '4');
    expect(told(await ask({ ...serving, knownAt: replaced }))).toEqual([
      ['model:default/pricing@4 nightly', 'qa 05-20–'],
    ]);
    const after = page.pageInfo.endCursor;
    expect(told(await ask({ ...serving, after, knownAt: null })).map(([version]) => version)).toEqual([
      'model:default/pricing@2 2.1.0rc1',
    ]);
  });
});
