import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readConsoleBlocks } from '../docs/console-blocks.ts';
import { runTour } from '../docs/run-tour.ts';
import { withoutChance } from '../docs/without-chance.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';

// Every line is a process of its own, on a machine that may be busy.
jest.setTimeout(300_000);

const root = resolve(import.meta.dirname, '../..');
const typed = readConsoleBlocks(readFileSync(join(root, 'README.md'), 'utf8'));

describeOnEachDatabase('the tour of the README', ({ log, views, placeOf }) => {
  // There a reader types it: test/docs/readme.int.spec.ts.
  if (log === 'SQLite' && views === 'SQLite') return;

  let service: ChildService;

  beforeAll(async () => {
    service = await startChildService({ environment: placeOf('tour') });
  });

  afterAll(() => service.stop());

  test('prints what the page shows', async () => {
    const outputs = await runTour(
      typed.map(({ command }) => command.replaceAll('npx pedigree', 'pedigree')),
      {
        folder: root,
        url: service.url,
        meant: [['127.0.0.1:4000', new URL(service.url).host]],
        programs: [join(root, 'node_modules/.bin')],
      },
    );
    expect(comparable(outputs)).toEqual(comparable(typed.map(({ output }) => output)));
  });
});

/** Texts without chance. A position is told by its place among those that are told: not every log counts 1, 2, 3. */
function comparable(outputs: readonly string[]): readonly string[] {
  const texts = outputs.map(withoutChance);
  const position = /(?<=<log>\.)\d+/g;
  const told = [...new Set(texts.flatMap((text) => text.match(position) ?? []).map(Number))];
  const inOrder = told.sort((left, right) => left - right);
  return texts.map((text) => text.replaceAll(position, (found) => `#${inOrder.indexOf(Number(found))}`));
}
