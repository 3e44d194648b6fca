const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines of what is read piece by piece, as bytes. A line feed ends a line, with a carriage return before it or without, and
 * nothing else does: `node:readline` of Node 24 also ends one at U+2028 and U+2029, which stand bare in canonical JSON.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let begun: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      yield join([...begun, piece.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    begun.push(piece.subarray(from));
  }
  const last = join(begun);
  if (last.length > 0) yield last;
}

/** A copy, so that no line keeps the pieces it came in. */
function join(parts: readonly Uint8Array[]): Uint8Array {
  const line = Buffer.concat(parts);
  return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
}
