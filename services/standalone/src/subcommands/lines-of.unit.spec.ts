import { expect, test } from '@jest/globals';
import { linesOf } from './lines-of.ts';

async function linesIn(...pieces: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(inPieces(pieces))) lines.push(Buffer.from(line).toString('utf8'));
  return lines;
}

async function* inPieces(pieces: readonly Uint8Array[]) {
  yield* pieces;
}

const bytesOf = (text: string) => Buffer.from(text, 'utf8');

test('only a line feed ends a line: not what Unicode, JavaScript or Node take for an end besides', async () => {
  const line = '{"a":"1\u20282\u20293\u00854\u000b5\u000c6"}';
  expect(await linesIn(bytesOf(`${line}\n${line}\n`))).toEqual([line, line]);
});

test('lines are the same wherever the pieces are cut, also within a character', async () => {
  const bytes = bytesOf('one\u2028\n\ntwo é\r\nthree 🜂');
  for (let first = 0; first <= bytes.length; first++) {
    for (let second = first; second <= bytes.length; second++) {
      const pieces = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
      expect(await linesIn(...pieces)).toEqual(['one\u2028', '', 'two é', 'three 🜂']);
    }
  }
});

test('nothing behind the last line feed is no line', async () => {
  expect(await linesIn(bytesOf('one\n'))).toEqual(['one']);
  expect(await linesIn()).toEqual([]);
});
