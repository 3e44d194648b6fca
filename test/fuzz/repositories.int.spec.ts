import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type MadeRepository, makeRepository, readFiles } from '@pedigree/import-dvc/testing';
import fc from 'fast-check';
import { severalAtATime } from '../harness/several-at-a-time.ts';
import { type Importer, startImporter } from '../import-dvc/importer.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, casesPerLook, seed, serviceTimeout, timeoutOf } from './how-many.ts';
import { brokenFiles, brokenOf, brokenRepositories } from './repositories.ts';
import { tellsNothingInside } from './sane.ts';
import { sendAll } from './send-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-broken-'));
/** Each commit of a repository is a case. */
const commitsOfOne = 40;
let service: FuzzedService;
let importer: Importer;
beforeAll(async () => {
  service = await startFuzzedService();
  importer = startImporter(service.url);
}, serviceTimeout);
afterAll(async () => {
  await importer.stop();
  await service.end({ tellsAll: false });
  rmSync(folder, { recursive: true, force: true });
}, serviceTimeout);

test(
  'whatever files say, they are read, or the reason is told in words',
  async () => {
    const came = { read: 0, refused: 0 };
    await sendAll({
      malformed: casesOf('file'),
      cases: brokenFiles,
      look: async () => {},
      send: async (files) => {
        let isMalformed = false;
        for (const [path, text] of brokenOf(files)) {
          try {
            const { stages, questions } = readFiles({ [path]: text });
            for (const stage of stages)
              expect(stage.inputs.every((input) => typeof input.path === 'string')).toBe(true);
            expect(questions.every((each) => typeof each === 'string')).toBe(true);
            came.read++;
            isMalformed ||= questions.length > 0;
          } catch (fault) {
            // A fault of ours, or of the language: not a sentence about the file.
            if (!(fault instanceof Error) || ['TypeError', 'RangeError', 'ReferenceError'].includes(fault.name))
              throw fault;
            tellsNothingInside(fault.message);
            came.refused++;
            isMalformed = true;
          }
        }
        return isMalformed;
      },
    });
    expect(Math.min(came.read, came.refused)).toBeGreaterThan(0);
  },
  timeoutOf('file'),
);

test(
  'whatever a repository holds, its import ends with a report that tells what could not be understood',
  async () => {
    const count = Math.ceil(casesOf('commit') / commitsOfOne);
    const repositoriesPerLook = casesPerLook / commitsOfOne;
    for (let start = 0; start < count; start += repositoriesPerLook) {
      // All of the long mode at once would fill the memory.
      const numRuns = Math.min(repositoriesPerLook, count - start);
      const some = fc.sample(brokenRepositories(commitsOfOne), { seed: seed + start, numRuns });
      await severalAtATime(4, some.entries(), ([index, made]) => importTwice(start + index, made));
      await service.look();
    }
  },
  timeoutOf('commit'),
);

async function importTwice(index: number, made: MadeRepository): Promise<void> {
  const path = join(folder, `broken-${index}`);
  await makeRepository(path, made);
  const { problems, recorded } = await importer.importInto(`broken-${index}`, path);
  expect({ index, recorded: recorded > 0, isTold: problems.length > 0 }).toEqual({
    index,
    recorded: true,
    isTold: true,
  });
  for (const { what } of problems) tellsNothingInside(what);
  const again = await importer.importInto(`broken-${index}`, path);
  expect({ index, recorded: again.recorded }).toEqual({ index, recorded: 0 });
  rmSync(path, { recursive: true });
}
