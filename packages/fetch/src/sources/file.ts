import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FetchRefused } from '../fetch-refused.ts';
import type { Source } from '../source.ts';

/** A file on this machine, by its `file:` URL. */
export function fileSource(uri: string): Source {
  return {
    uri,
    async open(from, version, signal) {
      const path = toPath(uri);
      const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
        throw new FetchRefused(`required: a file that can be read; came: ${uri}: ${cause.message}`, { cause });
      });
      if (found === null) return null;
      if (!found.isFile()) throw new FetchRefused(`required: a file; came: ${uri}, which is none`);
      const now = `${found.size} ${found.mtimeMs}`;
      const start = found.size >= from && (version ?? now) === now ? from : 0;
      const bytes = createReadStream(path, { start, signal, highWaterMark: bytesPerRead });
      return { bytes, from: start, size: found.size, version: now };
    },
  };
}

const bytesPerRead = 1 << 18;

function toPath(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch (cause) {
    throw new FetchRefused(`required: a file: URL of this machine; came: ${uri}`, { cause });
  }
}
