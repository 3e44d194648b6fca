import { GitError, runGit } from './run-git.ts';

/** A ref under `refs/tags/`. */
export interface TagRef {
  /** Without `refs/tags/`. */
  readonly name: string;
  /** The id of the tag object; of the commit itself where the tag is lightweight. */
  readonly object: string;
  /** Null for a lightweight tag. */
  readonly annotation: TagAnnotation | null;
}

interface TagAnnotation {
  /** The name written in the tag object, which a renamed ref does not change. */
  readonly name: string;
  /** The object that the tag names. Some versions of git look through a tag of a tag, others name that tag. */
  readonly target: {
    /** `commit`, or `tag`, `tree`, `blob`. */
    readonly type: string;
    readonly id: string;
    /** The committer's date of a commit in seconds since 1970, else null. */
    readonly committedAt: number | null;
  };
  /** The tagger's date in seconds since 1970; null where the object has no tagger. */
  readonly taggedAt: number | null;
  readonly email: string;
  readonly tagger: string;
  /** First paragraph of the message, on one line. */
  readonly message: string;
}

const fields = [
  'refname',
  'objecttype',
  'objectname',
  'tag',
  '*objecttype',
  '*objectname',
  '*committerdate:unix',
  'taggerdate:unix',
  'taggeremail:trim',
  'taggername',
  'contents:subject',
];

/**
 * Every tag of a repository. Names and mails are taken as bytes between NULs: neither can break a line.
 *
 * @throws GitError `UNREADABLE_OBJECT` where a tag names an object that is not there
 */
export async function readTags(path: string): Promise<readonly TagRef[]> {
  const format = `${fields.map((field) => `%(${field})`).join('%00')}%00%00`;
  const output = await runGit(path, ['for-each-ref', `--format=${format}`, 'refs/tags/']);
  if (output.exitCode !== 0) throw new GitError('UNREADABLE_OBJECT', `git cannot read the tags: ${output.stderr}`);
  return output.stdout
    .toString()
    .split('\0\0\n')
    .filter((record) => record !== '')
    .map(parseRecord);
}

function parseRecord(record: string): TagRef {
  const [ref = '', type, object = '', name = '', targetType = '', target = '', committed = '', ...rest] =
    record.split('\0');
  const [date = '', email = '', tagger = '', ...message] = rest;
  const annotation: TagAnnotation = {
    name,
    target: { type: targetType, id: target, committedAt: committed === '' ? null : Number(committed) },
    taggedAt: date === '' ? null : Number(date),
    email,
    tagger,
    message: message.join(' ').trim(),
  };
  return { name: ref.slice('refs/tags/'.length), object, annotation: type === 'tag' ? annotation : null };
}
