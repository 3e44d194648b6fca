import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DigestCheck } from './check-digest.ts';
import { lockFile } from './lock-file.ts';
import type { Sink } from './transfer.ts';

const bytesPerRead = 1 << 18;

export interface PartialFileOptions {
  /** Where the file belongs. */
  readonly place: string;
  /** What tells its bytes from others: only what came of the same is gone on with. */
  readonly key: string;
  readonly check: DigestCheck;
  /** Hears how many more bytes are there; fewer, where some were in vain. */
  readonly onBytes: (more: number) => void;
}

/**
 * What has come of a file so far, beside its place: whoever stops, or is stopped, leaves it, and the next one goes on behind
 * it. It has the file's name only once it is whole, right, and on the disk.
 */
export class PartialFile implements Sink {
  readonly #path: string;
  readonly #place: string;
  readonly #file: FileHandle;
  readonly #unlock: () => Promise<void>;
  readonly #check: DigestCheck;
  readonly #onBytes: (more: number) => void;
  #position = 0;

  private constructor(path: string, file: FileHandle, unlock: () => Promise<void>, options: PartialFileOptions) {
    this.#path = path;
    this.#place = options.place;
    this.#file = file;
    this.#unlock = unlock;
    this.#check = options.check;
    this.#onBytes = options.onBytes;
  }

  /** Opens what there is of a file. @throws FetchRefused where another process goes on with it. */
  static async open(options: PartialFileOptions): Promise<PartialFile> {
    const key = createHash('sha256').update(options.key).digest('hex').slice(0, 12);
    const path = `${options.place}.${key}.partial`;
    const unlock = await lockFile(path);
    try {
      // A link that someone laid there would be written through.
      const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o666);
      const partial = new PartialFile(path, file, unlock, options);
      await partial.#readAgain();
      return partial;
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  get position(): number {
    return this.#position;
  }

  async #readAgain(): Promise<void> {
    const buffer = Buffer.allocUnsafe(bytesPerRead);
    for (;;) {
      const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, this.#position);
      if (bytesRead === 0) return;
      this.#take(buffer.subarray(0, bytesRead));
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
    this.#check.update(bytes);
    this.#position += bytes.length;
    this.#onBytes(bytes.length);
  }

  async restart(): Promise<void> {
    await this.#file.truncate(0);
    this.#check.restart();
    this.#onBytes(-this.#position);
    this.#position = 0;
  }

  /** Puts the bytes in their place, once they are on the disk. */
  async place(): Promise<void> {
    await this.#file.sync();
    await rename(this.#path, this.#place);
    const folder = await open(dirname(this.#place), constants.O_RDONLY);
    await folder.sync().finally(() => folder.close());
  }

  /** Takes away what nobody can go on with. */
  async remove(): Promise<void> {
    this.#onBytes(-this.#position);
    await rm(this.#path, { force: true });
  }

  /** Leaves what has come, if anything has. */
  async close(): Promise<void> {
    await this.#file.close();
    if (this.#position === 0) await rm(this.#path, { force: true });
    await this.#unlock();
  }
}
