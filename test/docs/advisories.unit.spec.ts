import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/decisions/023-advisories-of-what-is-shipped.md'), 'utf8');
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);

const packages = Object.entries(lock.packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, { version = '', dev }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    isShipped: !dev,
  }));
const shipped = packages.filter(({ isShipped }) => isShipped);

/** What the first column of the table says is locked. */
const named = [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/(?<![\w@/.-])(@?[a-z][\w./-]*) (\d+\.\d+\.\d+)/g)].map(([, name = '', version]) => ({
    name,
    version,
  })),
);

/** What our own packages and services ask for, besides each other. */
const askedFor = new Set(
  Object.entries(lock.packages)
    .filter(([path]) => /^(?:packages|services)\/[^/]+$/.test(path))
    .flatMap(([, { dependencies = {} }]) => Object.keys(dependencies))
    .filter((name) => !name.startsWith('@pedigree/')),
);

test('the page of advisories counts the packages that are locked', () => {
  const built = packages.length - shipped.length;
  expect(page).toContain(`${packages.length} packages: ${shipped.length} are shipped`);
  expect(page).toContain(`${built} build and test`);
});

describe('the page of advisories names the versions that are shipped', () => {
  test.each([...new Set(named.map(({ name }) => name))])('of %s', (name) => {
    const versionsOf = (some: readonly { readonly name: string; readonly version?: string | undefined }[]) =>
      [...new Set(some.filter((other) => other.name === name).map(({ version }) => version))].sort();
    expect(versionsOf(named)).toEqual(versionsOf(shipped));
  });
});

test('the page of advisories says something of every package that ours ask for', () => {
  expect(askedFor.size).toBeGreaterThan(20);
  const words = new Set(page.match(/@?[a-z][\w/-]*/g));
  expect([...askedFor].filter((name) => !words.has(name))).toEqual([]);
});
