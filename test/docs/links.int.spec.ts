import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { anchorsOf, linksOf, readPages } from './pages.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = readPages();

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('links to files that are there', () => {
    const missing = linksOf(page).filter(({ file }) => !existsSync(join(root, file)));
    expect(missing).toEqual([]);
  });

  test('links to headings that are there', () => {
    const missing = linksOf(page).filter(
      ({ file, anchor }) =>
        anchor !== '' &&
        file.endsWith('.md') &&
        !anchorsOf({ path: file, text: readFileSync(join(root, file), 'utf8') }).has(anchor),
    );
    expect(missing).toEqual([]);
  });
});

test('every page of docs can be found from the index', () => {
  const found = new Set(
    pages
      .filter(({ path }) => path === 'docs/README.md' || path === 'docs/decisions/README.md')
      .flatMap((page) => linksOf(page).map(({ file }) => file)),
  );
  const lost = pages.filter(({ path }) => path.startsWith('docs/') && path !== 'docs/README.md' && !found.has(path));
  expect(lost.map(({ path }) => path)).toEqual([]);
});
