import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { heldBytes, tellingOfHeap } from '../delivery/heap-teller.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';

/** A valid document of so many characters, most of them tokens of their own, unlike every other. */
function documentOf(index: number, characters: number): string {
  const head = `mutation { recordTraining(input: { model: "none${index}", parameters: [`;
  const tail = '] }) { __typename } }';
  const row = `[${'1 '.repeat(400)}]`;
  return `${head}${row.repeat((characters - head.length - tail.length) / row.length)}${tail}`;
}

let data = '';
let service: ChildService;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-documents-'));
  service = await startChildService({ data, environment: tellingOfHeap });
});
afterAll(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

test('documents that are large, valid and all different are not held, however often each is sent', async () => {
  const send = async (from: number, to: number, characters: number) => {
    for (let index = from; index < to; index++) {
      for (let time = 0; time < 3; time++) {
        const answer = await ask(service.url, documentOf(index, characters));
        expect(answer.data).toEqual({ recordTraining: { __typename: 'Rejection' } });
      }
    }
  };
  await send(0, 5, 9_900);
  const before = await heldBytes(service);
  await send(5, 60, 9_900);
  await send(60, 100, 18_000);
  expect((await heldBytes(service)) - before).toBeLessThan(40_000_000);
});
