import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { heldBytes, tellingOfHeap } from '../delivery/heap-teller.ts';
import { ask } from '../harness/ask.ts';
import { startChildService } from '../harness/child-service.ts';

/** A valid document of so many characters, most of them tokens of their own, unlike every other. */
function documentOf(index: number, characters: number): string {
  const head = `mutation { recordTraining(input: { model: "none${index}", parameters: [`;
  const tail = '] }) { __typename } }';
  const row = `[${'1 '.repeat(400)}]`;
  return `${head}${row.repeat((characters - head.length - tail.length) / row.length)}${tail}`;
}

test('documents that are large, valid and all different are not held, however often each is sent', async () => {
  const data = mkdtempSync(join(tmpdir(), 'pedigree-documents-'));
  const service = await startChildService({ data, environment: tellingOfHeap });
  const send = async (from: number, to: number, characters: number) => {
    for (let index = from; index < to; index++) {
      for (let time = 0; time < 3; time++) {
        const { data } = await ask(service.url, documentOf(index, characters));
        expect(data).toEqual({ recordTraining: { __typename: 'Rejection' } });
      }
    }
  };
  await send(0, 5, 9_900);
  const before = await heldBytes(service);
  await send(5, 60, 9_900);
  await send(60, 100, 18_000);
  expect((await heldBytes(service)) - before).toBeLessThan(40_000_000);
  await service.kill();
  rmSync(data, { recursive: true, force: true });
}, 120_000);
