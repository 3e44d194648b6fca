import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type Command, createClient, recordAll } from '@pedigree/client';
import { startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

export const commit = '0123456789'.repeat(4);
export const md5 = (hex: string) => `md5:${hex.repeat(32)}`;
export const code = `code:default/github.com/acme/fraud@git:${commit}`;
export const run = 'run:default/nightly-7';
export const weights = `artifact:default/${md5('c')}`;
export const [raw, train, base, one, two] = [
  'dataset:default/raw@1',
  'dataset:default/train@1',
  'model:default/base@1',
  'model:default/fraud@1',
  'model:default/fraud@2',
];

const beginning: readonly Command[] = [
  { registerDataset: { name: 'raw' } },
  { versionDataset: { dataset: 'raw', digest: md5('a') } },
  { registerDataset: { name: 'train' } },
  { versionDataset: { dataset: 'train', digest: md5('b'), derivedFrom: ['raw@1'] } },
  { registerModel: { name: 'base' } },
  { recordTraining: { model: 'base' } },
  { registerModel: { name: 'fraud' } },
  {
    recordTraining: {
      model: 'fraud',
      label: 'v1.0.0',
      run: { id: 'nightly-7' },
      code: { repository: 'https://github.com/acme/fraud.git', commit },
      datasets: [{ dataset: 'train@1' }],
      parents: [{ model: 'base@1', relation: 'FINE_TUNE' }],
      parameters: { featurize: { ngrams: 2 } },
      software: { language: 'python', packages: { numpy: '1.26.4', scipy: '1.13.0' } },
      metrics: { auc: 0.91 },
      artifacts: [{ name: 'model.pkl', digest: md5('c'), size: 1_500_000, uri: 's3://models/1' }],
    },
  },
];

const sequel: readonly Command[] = [
  {
    recordTraining: {
      model: 'fraud',
      label: 'v1.1.0',
      datasets: [{ dataset: 'train@1' }, { dataset: 'train@1', role: 'test' }],
      software: { packages: { numpy: '2.0.0' } },
      problems: [{ where: 'metrics', what: 'stale: other bytes were evaluated' }],
    },
  },
  { defineEnvironment: { name: 'production', production: true } },
  {
    promoteModel: {
      environment: 'production',
      model: 'fraud',
      allocation: [
        { version: '1', share: 9_000 },
        { version: '2', share: 1_000 },
      ],
    },
  },
];

/** A model that was made of derived data and of another model, and serves in two versions. */
export async function startLineageStory() {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-lineage-'));
  const service = await startChildService({ data: join(folder, 'data') });
  const client = createClient({ url: service.url, actor: 'ada' });

  /** Tells the service, until its views show it. Gives the last position. */
  async function tell(commands: readonly Command[]): Promise<string> {
    let position = '';
    for await (const outcome of recordAll(client, commands)) {
      if (outcome.kind === 'rejected') throw new Error(`${outcome.code}: ${outcome.message}`);
      position = outcome.position;
    }
    await client.lineage({ of: 'raw@1' }, { minPosition: position });
    return position;
  }

  function say(...argv: readonly string[]) {
    return pedigree(argv, { environment: { PEDIGREE_URL: service.url } });
  }

  async function succeed(...argv: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await say(...argv);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return stdout;
  }

  /** Where the log stood before the second version of fraud. */
  const before = await tell(beginning);
  await tell(sequel);
  return {
    before,
    client,
    tell,
    say,
    /** Runs a line that is to succeed, and reads the one document that it prints. */
    ask: async (...argv: readonly string[]) => JSON.parse(await succeed(...argv, '--json')),
    /** The lines that are printed for people, but for the last, which tells the position. */
    linesOf: async (...argv: readonly string[]) => (await succeed(...argv)).trimEnd().split('\n'),
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
