/** Fits a line and records what it is made of, through the typed client. */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createClient } from '@pedigree/client';

// Train.
const startedAt = new Date().toISOString();
const data = readFileSync('docs/examples/houses.csv', 'utf8');
const rows = data
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number))
  .map(([area = 0, price = 0]) => ({ area, price }));
const meanArea = rows.reduce((sum, { area }) => sum + area, 0) / rows.length;
const meanPrice = rows.reduce((sum, { price }) => sum + price, 0) / rows.length;
const ridge = 100;
const slope =
  rows.reduce((sum, { area, price }) => sum + (area - meanArea) * (price - meanPrice), 0) /
  rows.reduce((sum, { area }) => sum + (area - meanArea) ** 2, ridge);
const mae =
  rows.reduce((sum, { area, price }) => sum + Math.abs(meanPrice + slope * (area - meanArea) - price), 0) / rows.length;
const weights = JSON.stringify({ slope, meanArea, meanPrice });

// Record: one call. The run's id is the command's as well, so that a call sent again is recorded once.
const { RUN_ID: run = '', PEDIGREE_URL: url = 'http://127.0.0.1:4000/graphql' } = process.env;
const client = createClient({ url, actor: 'ada@example.com' });
const outcome = await client.recordTraining({
  model: 'price',
  commandId: run,
  reason: 'a stronger ridge',
  run: { id: run, name: 'train', startedAt },
  code: {
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    dirty: execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) !== '',
  },
  datasets: [{ dataset: `houses@sha256:${hash('sha256', data)}`, role: 'training' }],
  parameters: { ridge },
  software: { language: 'javascript', languageVersion: process.versions.node, packages: { v8: process.versions.v8 } },
  metrics: { mae: Math.round(mae * 10) / 10 },
  artifacts: [{ name: 'weights.json', digest: `sha256:${hash('sha256', weights)}`, size: Buffer.byteLength(weights) }],
});
if (outcome.__typename === 'Rejection') throw new Error(`${outcome.code}: ${outcome.message}`);
console.log(outcome.version?.ref, outcome.repeated ? 'was recorded before' : 'is recorded');
