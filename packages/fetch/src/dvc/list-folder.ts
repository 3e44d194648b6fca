import { DigestCheck } from '../check-digest.ts';
import { FetchRefused } from '../fetch-refused.ts';
import { pourRight } from '../pour-right.ts';
import type { Source } from '../source.ts';
import type { Sink, TransferOptions } from '../transfer.ts';
import type { Wanted } from '../wanted.ts';

/** A list of DVC's holds about 90 bytes a file. */
const mostBytes = 1 << 26;

/** Whether bytes are a whole folder, of which DVC keeps a list. */
export function isDvcFolder({ digest }: Wanted): boolean {
  return digest?.startsWith('dvc-md5-dir:') ?? false;
}

/**
 * The files of a folder, by the list that DVC keeps of it, whose MD5 is the folder's digest.
 *
 * @throws FetchRefused, and the signal's reason.
 */
export async function listDvcFolder(
  { path, digest }: Wanted,
  sources: readonly Source[],
  options: Pick<TransferOptions, 'idle' | 'firstPause' | 'signal'>,
): Promise<readonly Wanted[]> {
  const list = new ListSink(new DigestCheck(`md5:${digest?.slice('dvc-md5-dir:'.length)}`));
  const { uri } = await pourRight(sources, list, { ...options, size: null, most: mostBytes });
  return readList(list.text(), uri).map(({ relpath, md5: own }) => ({
    path: `${path}/${relpath}`,
    uri: null,
    digest: `md5:${own}`,
    size: null,
  }));
}

class ListSink implements Sink {
  readonly check: DigestCheck;
  #chunks: Uint8Array[] = [];
  position = 0;

  constructor(check: DigestCheck) {
    this.check = check;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#chunks.push(bytes);
    this.check.update(bytes);
    this.position += bytes.length;
  }

  async restart(): Promise<void> {
    this.#chunks = [];
    this.check.restart();
    this.position = 0;
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

interface ListedFile {
  readonly md5: string;
  readonly relpath: string;
}

function readList(text: string, uri: string): readonly ListedFile[] {
  const list: unknown = parse(text);
  if (Array.isArray(list) && list.every(isListedFile)) return list;
  throw new FetchRefused(
    `required: DVC's list of a folder, with md5 and relpath of each file; came: something else at ${uri}`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isListedFile(value: unknown): value is ListedFile {
  if (typeof value !== 'object' || value === null || !('md5' in value) || !('relpath' in value)) return false;
  return typeof value.relpath === 'string' && typeof value.md5 === 'string' && /^[0-9a-f]{32}$/.test(value.md5);
}
