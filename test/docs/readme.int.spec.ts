import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { holdPage } from './hold-page.ts';

holdPage('README.md', { ownNpx: true });

test('the README has the two commands', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  expect(page).toMatch(/^npm ci && npm start\b/m);
  expect(page).toMatch(/^npm ci && npm test\b/m);
});
