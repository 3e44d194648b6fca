import { isInvalid, parseAnyReference, parseDigest, parseReference, type Reference } from '@pedigree/kernel';
import type { CommitAsked } from '@pedigree/views';
import type { Known } from '../known.ts';
import { invalidArgument, publicError } from '../public-error.ts';

/** What lineage is asked about: something by its reference, or commits. */
export type Start = Reference | CommitsAsked;

interface CommitsAsked {
  readonly kind: 'commit';
  readonly commit: CommitAsked;
  /** What may be meant where no commit is called so. */
  readonly bytes?: Reference;
}

/** Its id, or how it begins, of whatever repository or behind that of one. */
const commitForm = /^(?:(code:.+)@)?git:([0-9a-f]{7,64})$/i;

/**
 * Reads a reference of anything that lineage has nodes for. Where no kind is written, `git:` and the first seven or more digits are
 * those of a commit, of whatever repository; another digest alone means those bytes in the namespace `default`, and everything
 * else a model. A commit may be told by its first digits behind the reference of its repository, too.
 *
 * @throws publicError INVALID_ARGUMENT.
 */
export function readStart(argument: string, text: string): Start {
  const [, repository, id] = commitForm.exec(text) ?? [];
  if (id !== undefined) return readCommit(argument, id.toLowerCase(), repository);
  if (/^git:/i.test(text))
    throw invalidArgument(argument, 'git: and a commit id, or its first seven or more digits', text);
  const digest = parseDigest(text);
  if (!isInvalid(digest)) return bytesOf(digest);
  const reference = parseAnyReference(text);
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `${argument}: ${reference.invalid}`);
  if (reference.kind !== 'environment') return reference;
  const required = 'a reference of a dataset, a model, code, a run or an artifact';
  throw invalidArgument(argument, required, text);
}

function readCommit(argument: string, start: string, repository: string | undefined): CommitsAsked {
  if (repository === undefined) {
    const digest = parseDigest(`git:${start}`);
    return { kind: 'commit', commit: { start }, ...(!isInvalid(digest) && { bytes: bytesOf(digest) }) };
  }
  const reference = parseReference(repository, { kind: 'code' });
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `${argument}: ${reference.invalid}`);
  const { namespace, name } = reference;
  return { kind: 'commit', commit: { start, repository: { namespace, name } } };
}

function bytesOf(digest: string): Reference {
  return { kind: 'artifact', namespace: 'default', name: digest };
}

/** The nodes of it, none where nobody recorded it. */
export async function findStarts(known: Known, asked: Start): Promise<readonly number[]> {
  const { views } = known.sources;
  if (asked.kind !== 'commit') return views.lineageNodesOf(known.scope, asked, known.at('lineage'));
  const commits = await views.lineageNodesOfCommit(known.scope, asked.commit, known.at('lineage'));
  return commits.length === 0 && asked.bytes ? findStarts(known, asked.bytes) : commits;
}
