/** Writes the events of a log (make-log.ts), as many as the argument says, to stdout: one envelope a line. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeLog } from './make-log.ts';

const atOnce = 256 * 1024;
const lineEnd = Buffer.from('\n');

/** A write for every line would cost as much as making it. */
function* inChunks(events: Iterable<Uint8Array>): Generator<Buffer, void, undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const bytes of events) {
    parts.push(bytes, lineEnd);
    size += bytes.length + 1;
    if (size < atOnce) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  yield Buffer.concat(parts, size);
}

await pipeline(Readable.from(inChunks(makeLog(Number(process.argv[2])))), process.stdout);
