import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The commit that this code stands on; undefined where it is in no repository, or git is not there. */
export async function readOwnCode(): Promise<{ readonly commit: string; readonly dirty: boolean } | undefined> {
  try {
    const commit = await git('rev-parse', '--verify', 'HEAD');
    const changed = await git('status', '--porcelain', '--untracked-files=no');
    return { commit, dirty: changed !== '' };
  } catch {
    // A copy without its history has no code version to tell: the recipe then leaves it out.
    return undefined;
  }
}

/** The version of the package that trains. */
export function readOwnVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return version;
}

async function git(...command: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', here, '--no-optional-locks', ...command]);
  return stdout.trim();
}
