import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../harness/ask.ts';

/** What the service knows before the examples of `--help` are typed, of a folder with the bytes that they fetch. */
const toldOf = (folder: string) => [
  { defineEnvironment: { name: 'production', production: true } },
  { registerDataset: { name: 'transactions' } },
  { versionDataset: { dataset: 'transactions', digest: 'etag:first' } },
  { versionDataset: { dataset: 'transactions', digest: 'etag:second' } },
  { registerDataset: { name: 'holdout' } },
  { versionDataset: { dataset: 'holdout', digest: 'etag:held' } },
  { registerModel: { name: 'fraud' } },
  {
    recordTraining: { model: 'fraud', datasets: [{ dataset: 'transactions@1', role: 'training' }], ...bytesIn(folder) },
  },
  {
    recordTraining: {
      model: 'fraud',
      datasets: [{ dataset: 'transactions@2', role: 'training' }],
      parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }],
    },
  },
  {
    recordTraining: {
      model: 'fraud',
      datasets: [{ dataset: 'transactions@2', role: 'training' }],
      parameters: { optimizer: { rate: 0.1 } },
      software: { language: 'python', packages: { numpy: '1.26.4' } },
      parents: [{ model: 'fraud@2', relation: 'FINE_TUNE' }],
      ...bytesIn(folder),
    },
  },
  {
    recordTraining: { model: 'fraud', branch: 'wide', parents: [{ model: 'fraud@2', relation: 'FINE_TUNE' }] },
  },
  { recordEvaluation: { version: 'fraud@1', dataset: 'holdout@etag:held', metrics: { auc: 0.9 } } },
  { recordEvaluation: { version: 'fraud@3', dataset: 'holdout@etag:held', metrics: { auc: 0.7 } } },
  { setModelAlias: { version: 'fraud@3', alias: 'champion' } },
  { promoteModel: { version: 'fraud@1', environment: 'production' } },
  { registerModel: { name: 'credit' } },
  ...[1, 2].map(() => ({ recordTraining: { model: 'credit' } })),
  {
    promoteModels: {
      models: [{ version: 'fraud@1' }, { version: 'credit@1' }],
      environment: 'production',
      occurredAt: '2024-05-01',
    },
  },
];

/** `fraud.onnx`, which holds its own name. */
function bytesIn(folder: string) {
  const digest = `sha256:${createHash('sha256').update('fraud.onnx').digest('hex')}`;
  return { artifacts: [{ name: 'fraud.onnx', uri: join(folder, 'fraud.onnx'), digest }] };
}

interface Recorded {
  readonly record: readonly { readonly __typename: string; readonly message?: string }[];
}

/** Makes a folder with all that the examples of `--help` name, and tells a service of it. */
export async function makeNewcomersFolder(folder: string, url: string): Promise<void> {
  for (const name of ['data', 'backups', 'bin']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['data/train.csv', 'data/test.csv', 'fraud.onnx']) writeFileSync(join(folder, name), name);
  // Graphviz is not everywhere. What is given to it has its own tests.
  writeFileSync(join(folder, 'bin/dot'), '#!/bin/sh\nexec cat\n');
  chmodSync(join(folder, 'bin/dot'), 0o755);
  writeFileSync(join(folder, 'evaluate.py'), 'print(0.71)\n');
  const git = ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  execFileSync('git', [...git, 'init', '--quiet']);
  execFileSync('git', [...git, 'commit', '--quiet', '--allow-empty', '--message', 'one']);
  const mutation = `mutation ($told: [CommandInput!]!) {
    record(commands: $told) { __typename ... on Rejection { message } }
  }`;
  const { data } = await ask<Recorded>(url, mutation, { told: toldOf(folder) });
  const refused = data.record.filter((outcome) => outcome.__typename === 'Rejection');
  if (refused.length > 0) throw new Error(`required: a history that is accepted; came: ${JSON.stringify(refused)}`);
}
