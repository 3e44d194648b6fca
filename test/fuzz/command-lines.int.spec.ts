import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import fc from 'fast-check';
import { makeNewcomersFolder } from '../cli/newcomers-folder.ts';
import { pedigree } from '../cli/pedigree.ts';
import { commandLines } from './command-lines.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, seed, serviceTimeout, timeoutOf } from './how-many.ts';
import { tellsNothingInside } from './sane.ts';
import { sendAll } from './send-all.ts';

const root = mkdtempSync(join(tmpdir(), 'pedigree-lines-'));
/** So deep that what is typed with `../..` stays below the root. */
const folder = join(root, 'a/b/c');
let service: FuzzedService;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  service = await startFuzzedService((url) => makeNewcomersFolder(folder, url));
}, serviceTimeout);
afterAll(async () => {
  await service.end({ tellsAll: false });
  rmSync(root, { recursive: true, force: true });
}, serviceTimeout);

/** Throws where a command line did not end as the contract says. */
function endedWell({ exitCode, stdout, stderr }: { exitCode: number | null; stdout: string; stderr: string }): void {
  tellsNothingInside(stderr);
  tellsNothingInside(stdout);
  if (exitCode === null || ![0, 1, 2, 3].includes(exitCode)) throw new Error(`required: 0 to 3; came: ${exitCode}`);
  if (exitCode !== 0 && stderr.trim() === '') throw new Error(`required: a message; came: none, with ${exitCode}`);
}

test(
  'whatever is typed, the command line ends with a code that says how, and with a message',
  async () => {
    const codes = new Set<number>();
    await sendAll({
      malformed: casesOf('line'),
      cases: commandLines,
      look: service.look,
      send: async (words) => {
        const variables = { PEDIGREE_URL: service.url };
        const ran = await runLine(words, { folder, variables, clock: Date.now, newId: randomUUID });
        endedWell(ran);
        codes.add(ran.exitCode);
        return ran.exitCode === 1 || ran.exitCode === 2;
      },
    });
    expect([...codes].sort()).toEqual([0, 1, 2, 3]);
  },
  timeoutOf('line'),
);

test(
  'programs of the store that are called wrongly say so, each as a process of its own',
  async () => {
    const words = fc.constantFrom(
      'start',
      'rebuild',
      'log',
      'export',
      'import',
      'check',
      'backup',
      'x',
      '--json',
      '--port',
      'no',
      '',
    );
    const wrong = fc.sample(fc.array(words, { minLength: 1, maxLength: 3 }), { seed, numRuns: 8 });
    for (const line of wrong) {
      // Whatever else it says, this no program takes.
      const ran = await pedigree([...line, '--none'], { folder, environment: { PEDIGREE_DATA: join(folder, 'none') } });
      endedWell(ran);
      expect({ line, exitCode: ran.exitCode }).toEqual({ line, exitCode: 2 });
    }
  },
  serviceTimeout,
);
