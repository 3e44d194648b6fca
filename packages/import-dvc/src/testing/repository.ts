import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from '../git/run-git.ts';

export interface MadeCommit {
  /** Seconds since 1970. */
  readonly at: number;
  /** The committer's e-mail; `ann@example.org` unless given. */
  readonly by?: string;
  /** Path to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Indexes of earlier commits; none unless given. */
  readonly parents?: readonly number[];
}

export interface MadeTag {
  readonly name: string;
  /** Index of the commit. */
  readonly commit: number;
  /** The tagger's date in seconds since 1970; null makes a lightweight tag. */
  readonly at: number | null;
  /** As git writes it; `+0000` unless given. */
  readonly offset?: string;
  readonly message?: string;
}

export interface MadeRepository {
  readonly commits: readonly MadeCommit[];
  readonly tags: readonly MadeTag[];
}

/**
 * Makes a bare repository by one `git fast-import`. Every commit lies on a branch of its own, some tags on none that a
 * clone would check out; the same commits and tags have the same ids wherever they are made.
 */
export async function makeRepository(path: string, { commits, tags }: MadeRepository): Promise<void> {
  // All that makes a folder a repository (gitrepository-layout): for hundreds of them `git init` is half of the time.
  for (const folder of ['objects', 'refs']) mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/nowhere\n');
  writeFileSync(join(path, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  const input = [...commits.map(formatCommit), ...tags.map(formatTag), ''].join('\n');
  const { exitCode, stderr } = await runGit(path, ['fast-import', '--quiet'], { input });
  if (exitCode !== 0) throw new Error(`git fast-import: ${stderr}`);
}

function formatCommit(
  { at, by = 'ann@example.org', files = {}, parents: [first, ...others] = [] }: MadeCommit,
  index: number,
): string {
  const message = `Commit ${index}.`;
  return [
    `commit refs/heads/work-${index}`,
    `mark :${index + 1}`,
    `committer Ann <${by}> ${at} +0300`,
    `data ${message.length}`,
    message,
    ...(first === undefined ? [] : [`from :${first + 1}`]),
    ...others.map((other) => `merge :${other + 1}`),
    'deleteall',
    ...Object.entries({ ...files, '.gto': 'stages: [none]\n' }).flatMap(([name, text]) => [
      `M 100644 inline ${name}`,
      `data ${Buffer.byteLength(text)}`,
      text,
    ]),
    '',
  ].join('\n');
}

function formatTag({ name, commit, at, offset = '+0000', message = `Says ${name}.` }: MadeTag): string {
  if (at === null) return `reset refs/tags/${name}\nfrom :${commit + 1}\n`;
  const lines = [`tag ${name}`, `from :${commit + 1}`, `tagger Bob <bob@example.org> ${at} ${offset}`];
  return [...lines, `data ${Buffer.byteLength(message)}`, message].join('\n');
}

/** Runs git, and fails loudly. */
export function git(path: string, command: readonly string[], input = ''): string {
  const done = spawnSync('git', ['-C', path, ...command], { input, encoding: 'utf8', maxBuffer: 64_000_000 });
  if (done.status !== 0) throw new Error(`git ${command.join(' ')}: ${done.error?.message ?? done.stderr}`);
  return done.stdout;
}
