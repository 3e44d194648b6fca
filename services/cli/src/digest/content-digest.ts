import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../errors.ts';
import { sha256OfFile } from './file-digest.ts';
import { type ListedFile, listFiles } from './list-files.ts';

/** What a file or folder holds. */
export interface Content {
  /** `sha256:<hex>` */
  readonly digest: string;
  /** In bytes, of all files. */
  readonly size: number;
  /** How many files; absent for a file. */
  readonly files?: number;
}

/** Told before the reading starts, of its bytes; hears of each as it passes. */
export type Watch = (total: number) => { advance(bytes: number): void; finish(): void };

/**
 * The digest of a file is the SHA-256 of its bytes. That of a folder is the SHA-256 of the list that
 * `sha256sum` writes of its files (paths from the folder, in the order of their bytes), so that anyone can check it:
 *
 *     cd FOLDER && find -L . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
 *
 * @throws Refused for what is not there, or neither a file nor a folder, or an empty folder.
 */
export async function digestContent(path: string, watch: Watch): Promise<Content> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Refused(`required: a file or folder; came: ${path}, which is not there`, { cause });
  });
  if (found.isFile()) {
    const progress = watch(found.size);
    const digest = await sha256OfFile(path, (bytes) => progress.advance(bytes));
    progress.finish();
    return { digest: `sha256:${digest}`, size: found.size };
  }
  if (!found.isDirectory()) throw new Refused(`required: a file or folder; came: ${path}, which is neither`);
  return digestFolder(path, await listFiles(path), watch);
}

async function digestFolder(folder: string, files: readonly ListedFile[], watch: Watch): Promise<Content> {
  if (files.length === 0) throw new Refused(`required: a folder with files; came: ${folder}, which has none`);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const progress = watch(size);
  const list = createHash('sha256');
  for (const { path } of files) {
    const digest = await sha256OfFile(join(folder, path), (bytes) => progress.advance(bytes));
    list.update(formatLine(digest, path));
  }
  progress.finish();
  return { digest: `sha256:${list.digest('hex')}`, size, files: files.length };
}

/** A line as `sha256sum` writes it: a name with a backslash or a line break is escaped, and its line begins with `\`. */
function formatLine(digest: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${digest}  ${escaped}\n`;
}
