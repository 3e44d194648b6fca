import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const bytesPerRead = 1 << 20;

/** The SHA-256 of a file in hex, read as a stream; `onRead` hears of the bytes as they pass. */
export async function sha256OfFile(path: string, onRead: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: bytesPerRead });
  for await (const chunk of stream) {
    hash.update(chunk);
    onRead(chunk.length);
  }
  return hash.digest('hex');
}
