import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DigestCheck } from './check-digest.ts';
import { codeOf } from './code-of.ts';
import { putInPlace } from './put-in-place.ts';
import type { Sink } from './transfer.ts';

const bytesPerRead = 1 << 18;

/** So much of a name is told in that of the folder, which no system finds too long. */
const mostOfName = 48;

/** Each partial file has a folder to itself, whose name is nobody else's, now or later. */
const fileName = 'bytes';

export interface PartialFileOptions {
  /** Where the file belongs. */
  readonly place: string;
  /** What tells its bytes from others: only what came of the same is gone on with. */
  readonly key: string;
  readonly check: DigestCheck;
  /** Hears how many more bytes are there; fewer, where some were in vain. */
  readonly onBytes: (more: number) => void;
  readonly signal: AbortSignal;
}

/**
 * What has come of a file so far, beside its place: whoever stops, or is stopped, leaves it, and the next one goes on behind
 * it. It has the file's name only once it is whole, right, and on the disk.
 *
 * No two write into one: each makes its own, copies what another has left, and takes that away. Who is still at work on what was taken
 * so finds out when it would put it in its place; the last that began has all.
 */
export class PartialFile implements Sink {
  readonly check: DigestCheck;
  readonly #home: string;
  readonly #place: string;
  readonly #file: FileHandle;
  readonly #onBytes: (more: number) => void;
  #position = 0;

  private constructor(home: string, file: FileHandle, { place, check, onBytes }: PartialFileOptions) {
    this.#home = home;
    this.#place = place;
    this.#file = file;
    this.check = check;
    this.#onBytes = onBytes;
  }

  /** Begins one, with what there is of the file. @throws the signal's reason. */
  static async open(options: PartialFileOptions): Promise<PartialFile> {
    const { place, key, signal } = options;
    const folder = dirname(place);
    const name = basename(place);
    const own = createHash('sha256').update(`${name} ${key}`).digest('hex').slice(0, 12);
    // Before it makes its own: of two, only the one that came later can take away the other's.
    const left = await findLeft(folder, own);
    const home = await mkdtemp(join(folder, `${name.slice(0, mostOfName)}.${own}.partial-`));
    const partial = new PartialFile(home, await open(join(home, fileName), 'wx'), options);
    try {
      if (left[0] !== undefined) await partial.#copy(join(left[0], fileName), signal);
      await Promise.all(left.map(removeHome));
      return partial;
    } catch (error) {
      await partial.close();
      throw error;
    }
  }

  get position(): number {
    return this.#position;
  }

  /** What cannot be copied, for want of room or because another took it away, comes anew. */
  async #copy(path: string, signal: AbortSignal): Promise<void> {
    try {
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
      const bytes = (await open(path, flags)).createReadStream({ highWaterMark: bytesPerRead, signal });
      for await (const chunk of bytes) await this.write(chunk);
    } catch (error) {
      signal.throwIfAborted();
      if (codeOf(error) === undefined) throw error;
      await this.restart();
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const rest = bytes.subarray(written);
      const { bytesWritten } = await this.#file.write(rest, 0, rest.length, this.#position);
      this.#take(rest.subarray(0, bytesWritten));
      written += bytesWritten;
    }
  }

  #take(bytes: Uint8Array): void {
    this.check.update(bytes);
    this.#position += bytes.length;
    this.#onBytes(bytes.length);
  }

  async restart(): Promise<void> {
    await this.#file.truncate(0);
    this.check.restart();
    this.#onBytes(-this.#position);
    this.#position = 0;
  }

  /** Puts the bytes in their place, once they are on the disk. @throws as `putInPlace`. */
  async place(): Promise<void> {
    await this.#file.sync();
    await putInPlace(join(this.#home, fileName), this.#place);
    await removeHome(this.#home);
    const folder = await open(dirname(this.#place), constants.O_RDONLY);
    await folder.sync().finally(() => folder.close());
  }

  /** Takes away what nobody can go on with. */
  async remove(): Promise<void> {
    this.#onBytes(-this.#position);
    await removeHome(this.#home);
  }

  /** Leaves what has come, if anything has. */
  async close(): Promise<void> {
    await this.#file.close();
    if (this.#position === 0) await removeHome(this.#home);
  }
}

/** Folders of what others have left of a file, or are at work on; that which has most comes first. Who only makes its own is not disturbed. */
async function findLeft(folder: string, key: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => isPartial.exec(name)?.[1] === key);
  const found = await Promise.all(
    names.map(async (name) => {
      const home = join(folder, name);
      const stats = await lstat(join(home, fileName)).catch(() => null);
      return stats?.isFile() ? [{ home, size: stats.size }] : [];
    }),
  );
  return found
    .flat()
    .sort((one, other) => other.size - one.size)
    .map(({ home }) => home);
}

const isPartial = /\.([0-9a-f]{12})\.partial-\w{6}$/;

async function removeHome(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true });
}
