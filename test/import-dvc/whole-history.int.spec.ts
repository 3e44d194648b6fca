import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createClient } from '@pedigree/client';
import { git, makeRepository, randomPipeline, seeded } from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { severalAtATime } from '../harness/several-at-a-time.ts';
import { allTold } from './all-told.ts';
import { now, refused } from './imported.ts';
import { type Importer, startImporter } from './importer.ts';

/** How many histories are drawn; `PEDIGREE_TEST_HISTORIES` asks for more. */
const repositories = Number(process.env.PEDIGREE_TEST_HISTORIES ?? 10);
jest.setTimeout(repositories * 40_000);

const folder = mkdtempSync(join(tmpdir(), 'pedigree-whole-'));
let atOnce: OwnService;
let inParts: OwnService;
let whole: Importer;
let parts: Importer;

beforeAll(async () => {
  [atOnce, inParts] = [await startOwnService({ clock: () => now }), await startOwnService({ clock: () => now })];
  [whole, parts] = [startImporter(atOnce.url), startImporter(inParts.url)];
});

afterAll(async () => {
  for (const importer of [whole, parts]) await importer?.stop();
  for (const service of [atOnce, inParts]) await service?.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a history that came in parts, some of them shallow, some broken off, answers as one that came at once; whole or part, again records nothing', async () => {
  const counts = { parts: 0, 'broken off': 0, shallow: 0, sightings: 0 };
  const seeds = Array.from({ length: repositories }, (_, index) => index + 1);
  await severalAtATime(4, seeds, (seed) => compare(seed, counts));
  const { events } = createClient({ url: inParts.url });
  const sightings = await events({ filter: { types: ['DatasetVersionSighted'] }, first: 200 });
  counts.sightings = sightings.nodes.length;
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(Object.entries(counts).filter(([, times]) => times < repositories / 2)).toEqual([]);
});

async function compare(seed: number, counts: { parts: number; 'broken off': number; shallow: number }): Promise<void> {
  const random = seeded(seed + 5000);
  const { repository } = randomPipeline(seed);
  const path = join(folder, 'whole', `r${seed}`);
  await makeRepository(path, repository);
  const namespace = `of-${seed}`;
  expect(refused(await whole.importInto(namespace, path))).toEqual([]);
  for (let part = 0; part < 1 + Math.floor(random() * 3); part += 1) {
    const copy = join(folder, `part-${part}`, `r${seed}`);
    const isShallow = random() < 0.6;
    if (isShallow) cloneShallow(path, copy, repository.commits.length, random);
    else copyWithFewerRefs(path, copy, random);
    const isBroken = random() < 0.4;
    await importOrBreak(namespace, copy, isBroken ? Math.floor(random() * 12) : undefined);
    counts.parts += 1;
    if (isShallow) counts.shallow += 1;
    if (isBroken) counts['broken off'] += 1;
  }
  expect({ seed, refused: refused(await parts.importInto(namespace, path)) }).toEqual({ seed, refused: [] });
  const [told, expected] = [inParts, atOnce].map(({ url }) => allTold(createClient({ url }), namespace));
  expect({ seed, ...(await told) }).toEqual({ seed, ...(await expected) });
  expect(await parts.importInto(namespace, path)).toMatchObject({ recorded: 0 });
  expect({ seed, ...(await parts.importInto(namespace, join(folder, 'part-0', `r${seed}`))) }).toMatchObject({
    seed,
    recorded: 0,
  });
  expect(await whole.importInto(namespace, path)).toMatchObject({ recorded: 0 });
}

/** Imports a part; the connection breaks after so many requests, where they are given. */
async function importOrBreak(namespace: string, path: string, requests: number | undefined): Promise<void> {
  try {
    expect(refused(await parts.importInto(namespace, path, requests))).toEqual([]);
  } catch (error) {
    expect(String(error)).toMatch(/ServiceUnreachable|required: a Pedigree service/);
  }
}

/** With some of the branches and some of the tags. */
function copyWithFewerRefs(path: string, copy: string, random: () => number): void {
  mkdirSync(join(copy, '..'), { recursive: true });
  cpSync(path, copy, { recursive: true });
  const refs = git(copy, ['for-each-ref', '--format=%(refname)']).trim().split('\n');
  const left = refs.filter(() => random() < 0.8);
  git(copy, ['update-ref', '--stdin'], left.map((ref) => `delete ${ref}\n`).join(''));
}

/** The last commits alone, of one branch or of all. */
function cloneShallow(path: string, copy: string, commits: number, random: () => number): void {
  const branches = random() < 0.5 ? '--single-branch' : '--no-single-branch';
  const last = `work-${Math.floor(commits * (0.5 + random() / 2))}`;
  const depth = `${1 + Math.floor(random() * 4)}`;
  const options = ['--quiet', '--bare', branches, '--branch', last, '--depth', depth];
  // A path alone would be copied whole, however deep.
  git(folder, ['clone', ...options, `file://${path}`, copy]);
}
