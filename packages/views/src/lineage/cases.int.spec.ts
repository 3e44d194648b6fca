import { afterEach, describe, expect, test } from '@jest/globals';
import { openLineage, trained, versioned } from '../testing/lineage-given.ts';
import type { GivenEvent } from '../testing/stored-event.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const views of opened.splice(0)) views.close();
});

function given(...events: readonly GivenEvent[]) {
  const lineage = openLineage(...events);
  opened.push(lineage);
  return lineage;
}

const commit = 'c'.repeat(40);

describe('what a version is made of', () => {
  test('datasets and bytes go into a version by their role, and so does the commit', async () => {
    const graph = given(
      versioned('prices', 1, 'opaque:p1'),
      trained('fraud', 1, {
        recipe: {
          datasets: [
            { namespace: 'default', name: 'prices', digest: 'opaque:p1', role: 'training' },
            { namespace: 'shop', name: 'carts', digest: 'opaque:c1', role: 'validation' },
          ],
          usedArtifacts: [{ role: 'embedding', digest: 'opaque:e1' }],
          code: { repository: 'git@github.com:acme/fraud.git', commit },
        },
        artifacts: [{ name: 'model.pkl', digest: 'opaque:m1', size: 7 }, { name: 'notes.txt' }],
      }),
    );
    expect(await graph.edges('model:default/fraud@1', 'both')).toEqual([
      'artifact:default/opaque:e1 –embedding→ model:default/fraud@1',
      `code:default/github.com/acme/fraud@git:${commit} –code→ model:default/fraud@1`,
      'dataset:default/prices@1 –training→ model:default/fraud@1',
      'dataset:shop/carts@opaque:c1 –validation→ model:default/fraud@1',
      'model:default/fraud@1 –artifact→ artifact:default/opaque:m1',
    ]);
    expect(await graph.found('artifact:default/opaque:m1')).toMatchObject([
      { kind: 'artifact', name: 'opaque:m1', digest: 'opaque:m1', stated: { name: 'model.pkl', size: 7 } },
    ]);
  });

  test('a run with several outputs stands between what went in and what came out, code apart', async () => {
    const run = { id: 'run-1', name: 'nightly', startedAt: '2026-05-01T00:00:00.000Z' };
    const datasets = [{ namespace: 'default', name: 'prices', digest: 'opaque:p1', role: 'training' }];
    const graph = given(
      versioned('prices', 1, 'opaque:p1'),
      trained('fraud', 1, { recipe: { run, datasets, code: { commit } } }),
      trained('fraud', 2, { recipe: { run: { id: 'run-1' }, datasets } }),
      versioned('scores', 1, 'opaque:s1', { recipe: { run: { id: 'run-1' } } }),
    );
    expect(await graph.edges('run:default/run-1', 'both')).toEqual([
      'dataset:default/prices@1 –training→ run:default/run-1',
      'run:default/run-1 –output→ dataset:default/scores@1',
      'run:default/run-1 –output→ model:default/fraud@1',
      'run:default/run-1 –output→ model:default/fraud@2',
    ]);
    expect(await graph.edges('model:default/fraud@1', 'upstream')).toContain(
      `code:default/unknown@git:${commit} –code→ model:default/fraud@1`,
    );
    expect(await graph.found('run:default/run-1')).toMatchObject([{ kind: 'run', name: 'run-1', stated: run }]);
  });

  test('a dataset that went in through others makes no edge', async () => {
    const use = { namespace: 'default', name: 'raw', digest: 'opaque:r1', role: 'training', indirect: true as const };
    const graph = given(versioned('raw', 1, 'opaque:r1'), trained('fraud', 1, { recipe: { datasets: [use] } }));
    expect(await graph.edges('model:default/fraud@1', 'both')).toEqual([]);
  });

  test('what a model was tested on is not what it is made of', async () => {
    const dataset = { namespace: 'default', name: 'prices', digest: 'opaque:p1' };
    const graph = given(versioned('prices', 1, 'opaque:p1'), trained('fraud', 1), {
      category: 'model',
      name: 'fraud',
      type: 'ModelEvaluated',
      data: { number: 1, dataset, metrics: { auc: 0.9 } },
    });
    expect(await graph.edges('model:default/fraud@1', 'both')).toEqual([]);
  });

  test('a dataset version comes of others, and two that come of each other by mistake end no walk', async () => {
    const from = (name: string, digest: string) => ({ derivedFrom: [{ namespace: 'default', name, digest }] });
    const graph = given(
      versioned('raw', 1, 'opaque:r1', from('clean', 'opaque:c1')),
      versioned('clean', 1, 'opaque:c1', from('raw', 'opaque:r1')),
    );
    expect(await graph.edges('dataset:default/clean@1', 'both')).toEqual([
      'dataset:default/clean@1 –derived→ dataset:default/raw@1',
      'dataset:default/raw@1 –derived→ dataset:default/clean@1',
    ]);
  });

  test('each statement of a dataset version makes edges, a later sighting by the number alone', async () => {
    const graph = given(versioned('raw', 1, 'opaque:r1'), versioned('clean', 1, 'opaque:c1'), {
      category: 'dataset',
      name: 'clean',
      type: 'DatasetVersionSighted',
      data: { number: 1, derivedFrom: [{ namespace: 'default', name: 'raw', digest: 'opaque:r1' }] },
    });
    expect(await graph.edges('dataset:default/raw@1', 'downstream')).toEqual([
      'dataset:default/raw@1 –derived→ dataset:default/clean@1',
    ]);
    expect(await graph.edges('dataset:default/raw@1', 'downstream', 2n)).toEqual([]);
  });
});

describe('parents', () => {
  test('several are several edges, an ensemble and a fine-tuning each by its relation', async () => {
    const graph = given(
      trained('base', 1),
      trained('other', 1),
      trained('both', 1, {
        parents: [
          { relation: 'ENSEMBLE', namespace: 'default', name: 'base', number: 1 },
          { relation: 'ENSEMBLE', namespace: 'default', name: 'other', number: 1 },
        ],
      }),
      trained('tuned', 1, { parents: [{ relation: 'FINE_TUNE', namespace: 'default', name: 'both', number: 1 }] }),
    );
    expect(await graph.edges('model:default/tuned@1', 'upstream')).toEqual([
      'model:default/base@1 –ENSEMBLE→ model:default/both@1',
      'model:default/both@1 –FINE_TUNE→ model:default/tuned@1',
      'model:default/other@1 –ENSEMBLE→ model:default/both@1',
    ]);
  });

  test('a parent named by its bytes may be registered later than its child', async () => {
    const parent = { relation: 'FINE_TUNE' as const, namespace: 'default', name: 'base', digest: 'opaque:b1' };
    const graph = given(
      trained('tuned', 1, { parents: [parent] }),
      trained('base', 1, { artifacts: [{ digest: 'opaque:b1' }] }),
    );
    const [early, late] = [
      ['artifact:default/opaque:b1 –FINE_TUNE→ model:default/tuned@1'],
      [
        'artifact:default/opaque:b1 –FINE_TUNE→ model:default/tuned@1',
        'model:default/base@1 –artifact→ artifact:default/opaque:b1',
      ],
    ];
    expect(await graph.edges('model:default/tuned@1', 'upstream', 1n)).toEqual(early);
    expect(await graph.edges('model:default/tuned@1', 'upstream')).toEqual(late);
  });

  test('one named by its commit is connected when that is recorded, and no other model of that commit', async () => {
    const parent = { relation: 'DISTILL' as const, namespace: 'default', name: 'base', digest: `git:${commit}` };
    const graph = given(
      trained('tuned', 1, { parents: [parent] }),
      trained('fraud', 1, { recipe: { code: { commit } } }),
      trained('base', 1, { recipe: { code: { commit } } }),
      trained('base', 2, { recipe: { code: { commit: 'd'.repeat(40) } } }),
    );
    const awaited = `model:default/base@git:${commit}`;
    expect(await graph.edges('model:default/base@1', 'downstream')).toEqual([
      `model:default/base@1 –commit→ ${awaited}`,
      `${awaited} –DISTILL→ model:default/tuned@1`,
    ]);
    expect(await graph.edges('model:default/fraud@1', 'downstream')).toEqual([]);
    expect(await graph.edges('model:default/base@2', 'downstream')).toEqual([]);
    expect(await graph.refs(awaited, 1n)).toEqual([awaited]);
    expect(await graph.refs(awaited)).toEqual([awaited, 'model:default/base@1']);
    expect(await graph.found(awaited, 1n)).toMatchObject([
      { kind: 'awaited', namespace: 'default', name: 'base', digest: `git:${commit}`, number: null },
    ]);
  });

  test('a commit that nobody waits for, or that was recorded before, makes no node of its own', async () => {
    const graph = given(
      trained('base', 1, { recipe: { code: { commit } } }),
      trained('tuned', 1, { parents: [{ relation: 'COPY', namespace: 'default', name: 'base', number: 1 }] }),
    );
    expect(await graph.edges('model:default/base@1', 'downstream')).toEqual([
      'model:default/base@1 –COPY→ model:default/tuned@1',
    ]);
    expect(await graph.refs(`model:default/base@git:${commit}`)).toEqual(['model:default/base@1']);
  });
});

describe('references', () => {
  test('the same bytes under two names are found by the digest alone', async () => {
    const graph = given(
      versioned('prices', 1, 'opaque:same'),
      versioned('copy', 1, 'opaque:same'),
      trained('fraud', 1, { artifacts: [{ digest: 'opaque:same' }] }),
      versioned('elsewhere', 1, 'opaque:same', {}, 'shop'),
    );
    expect(await graph.refs('artifact:default/opaque:same')).toEqual([
      'dataset:default/prices@1',
      'dataset:default/copy@1',
      'artifact:default/opaque:same',
    ]);
  });

  test('a dataset version that is only used yet is found by its digest, and by its number once it is recorded', async () => {
    const use = { namespace: 'default', name: 'prices', digest: 'opaque:p1', role: 'training' };
    const graph = given(trained('fraud', 1, { recipe: { datasets: [use] } }), versioned('prices', 1, 'opaque:p1'));
    expect(await graph.refs('dataset:default/prices@1', 1n)).toEqual([]);
    expect(await graph.refs('dataset:default/prices@opaque:p1', 1n)).toEqual(['dataset:default/prices@opaque:p1']);
    expect(await graph.refs('dataset:default/prices@1')).toEqual(['dataset:default/prices@1']);
    expect(await graph.refs('dataset:default/prices')).toEqual(['dataset:default/prices@1']);
  });

  test('a model version is found by number, label, alias, branch, artifact and commit, or all by its name', async () => {
    const graph = given(
      trained('fraud', 1, { label: 'v1', artifacts: [{ digest: 'opaque:m1' }] }),
      trained('fraud', 2, { branch: 'wide', recipe: { code: { commit } } }),
      { category: 'model', name: 'fraud', type: 'ModelAliasSet', data: { alias: 'champion', number: 2 } },
      { category: 'model', name: 'fraud', type: 'ModelVersionLabelled', data: { number: 2, label: 'v2' } },
    );
    const [first, second] = ['model:default/fraud@1', 'model:default/fraud@2'];
    expect(await graph.refs('fraud@1')).toEqual([first]);
    expect(await graph.refs('fraud@v1')).toEqual([first]);
    expect(await graph.refs('fraud@opaque:m1')).toEqual([first]);
    expect(await graph.refs('fraud@branch:wide')).toEqual([second]);
    expect(await graph.refs('fraud@champion')).toEqual([second]);
    expect(await graph.refs('fraud@champion', 2n)).toEqual([]);
    expect(await graph.refs(`fraud@git:${commit}`)).toEqual([second]);
    expect(await graph.refs('fraud')).toEqual([first, second]);
    expect(await graph.refs('fraud@9')).toEqual([]);
    expect(await graph.refs(`code:default/unknown@git:${commit}`)).toEqual([`code:default/unknown@git:${commit}`]);
    expect((await graph.found('fraud@2')).map(({ label }) => label)).toEqual(['v2']);
    expect((await graph.found('fraud@2', 3n)).map(({ label }) => label)).toEqual([null]);
  });

  test('what is said of bytes after they were used is known from then on', async () => {
    const graph = given(
      trained('tuned', 1, { recipe: { usedArtifacts: [{ role: 'input', digest: 'opaque:b1' }] } }),
      trained('base', 1, { artifacts: [{ digest: 'opaque:b1', name: 'base.bin' }] }),
      trained('base', 2, { artifacts: [{ digest: 'opaque:b1', name: 'other.bin' }] }),
    );
    expect((await graph.found('artifact:default/opaque:b1', 1n)).map(({ stated }) => stated)).toEqual([null]);
    expect((await graph.found('artifact:default/opaque:b1')).map(({ stated }) => stated)).toEqual([
      { name: 'base.bin' },
    ]);
  });
});
