import { isInvalid, parseReference, type Reference } from '@pedigree/kernel';
import type { CommitAsked } from '@pedigree/views';
import type { Known } from '../known.ts';
import { invalidArgument, publicError } from '../public-error.ts';
import { readAnything } from '../references.ts';

/** What is asked who uses it: something by its reference, or commits. */
export type Used = { readonly commit: CommitAsked } | { readonly reference: Reference };

/** Its id, or how it begins, of whatever repository or behind that of one. */
const commitForm = /^(?:(code:.+)@)?git:([0-9a-f]{7,64})$/i;

/**
 * Reads a reference of anything that lineage has nodes for. A commit may be told by `git:` and its first seven or more digits, of
 * whatever repository or behind the reference of one.
 *
 * @throws publicError INVALID_ARGUMENT.
 */
export function readUsed(argument: string, text: string): Used {
  const [, repository, commit] = commitForm.exec(text) ?? [];
  if (commit === undefined) {
    if (/^git:/i.test(text))
      throw invalidArgument(argument, 'git: and a commit id, or its first seven or more hex digits', text);
    return { reference: readAnything(argument, text) };
  }
  const start = commit.toLowerCase();
  if (repository === undefined) return { commit: { start } };
  const reference = parseReference(repository, { kind: 'code' });
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `${argument}: ${reference.invalid}`);
  const { namespace, name } = reference;
  return { commit: { start, repository: { namespace, name } } };
}

/** The nodes of it. A digest of git's that is no commit's is that of bytes. */
export async function findUsed(known: Known, text: string, used: Used): Promise<readonly number[]> {
  const { views } = known.sources;
  if ('reference' in used) return views.lineageNodesOf(known.scope, used.reference, known.at('lineage'));
  const commits = await views.lineageNodesOfCommit(known.scope, used.commit, known.at('lineage'));
  const isWhole = used.commit.repository === undefined && /^git:(?:.{40}|.{64})$/.test(text);
  if (commits.length > 0 || !isWhole) return commits;
  return views.lineageNodesOf(known.scope, readAnything('of', text.toLowerCase()), known.at('lineage'));
}
