/**
 * Pastes a real run of the tour into the README: `node test/dist/readme/fill-readme.js`, with a fresh service on the
 * address that PEDIGREE_URL names.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fillConsoleBlocks, readConsoleBlocks } from './console-blocks.ts';
import { runTour } from './run-tour.ts';

const root = resolve(import.meta.dirname, '../../..');
const path = resolve(root, 'README.md');
const page = readFileSync(path, 'utf8');
const outputs = await runTour(
  readConsoleBlocks(page).map(({ command }) => command),
  root,
  process.env.PEDIGREE_URL ?? 'http://127.0.0.1:4000/graphql',
);
writeFileSync(path, fillConsoleBlocks(page, outputs));
