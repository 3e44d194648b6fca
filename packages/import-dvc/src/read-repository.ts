import { openRepository, type Repository } from './git/open-repository.ts';
import { committedAt, readObjects } from './git/read-objects.ts';
import { readTags, type TagRef } from './git/read-tags.ts';
import { GitError } from './git/run-git.ts';
import { type Fact, formatSecond } from './gto/fact.ts';
import type { Problem } from './gto/history.ts';
import { parseTag } from './gto/parse-tag.ts';

/** All that an import takes out of a repository. */
export interface RepositoryReading {
  readonly repository: Repository;
  readonly facts: readonly Fact[];
  /** How many tags are not GTO's (lightweight ones never are). */
  readonly ignored: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads the GTO tags of a repository. A tag dated after `now` (milliseconds since 1970) is reported and left for an
 * import after that time: nothing may be recorded of the future.
 *
 * @throws GitError where the repository cannot be read
 */
export async function readRepository(path: string, now: number): Promise<RepositoryReading> {
  const repository = await openRepository(path);
  const tags = await readTags(path);
  const nested = tags.filter((tag) => leadsToCommit(tag) && !commitOf(tag));
  const commits = await readObjects(
    path,
    nested.map(({ object }) => `${object}^{commit}`),
  );
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  let ignored = 0;
  for (const tag of tags) {
    const parsed = tag.annotation && parseTag(tag.name) ? parseTag(tag.annotation.name) : null;
    if (!tag.annotation || !parsed) {
      ignored += 1;
      continue;
    }
    const { name, email, tagger, message, taggedAt } = tag.annotation;
    if (name !== tag.name)
      problems.push({ where: tag.name, what: `is a renamed tag: the object says ${name}, which counts` });
    const found = commits.get(`${tag.object}^{commit}`);
    const commit = commitOf(tag) ?? (found && { id: found.id, committedAt: committedAt(found) });
    if (!commit && leadsToCommit(tag)) {
      throw new GitError(
        'UNREADABLE_OBJECT',
        `required: the commit of the tag ${tag.name}; came: none that git can read`,
      );
    }
    if (!commit) problems.push({ where: tag.name, what: `names a ${tag.annotation.target.type}, not a commit` });
    else if (taggedAt === null) problems.push({ where: tag.name, what: 'has no tagger and so no date' });
    else if (taggedAt * 1000 > now) {
      problems.push({
        where: tag.name,
        what: `is dated in the future (${formatSecond(taggedAt)}); left for a later import`,
      });
    } else if (parsed.action !== 'CREATE') {
      const { action, artifact, subject } = parsed;
      const words = { by: email || tagger || 'unknown', message };
      facts.push({
        ...{ tag: name, object: tag.object, action, artifact, subject, commit: commit.id },
        ...{ taggedAt, committedAt: commit.committedAt, words },
      });
    }
  }
  return { repository, facts, ignored, problems };
}

function leadsToCommit(tag: TagRef): boolean {
  const type = tag.annotation?.target.type;
  return (type === 'commit' || type === 'tag') && parseTag(tag.name) !== null;
}

/** The commit that a tag names itself; null where it takes more than the tag to know it. */
function commitOf({ annotation }: TagRef): { readonly id: string; readonly committedAt: number } | null {
  if (annotation?.target.type !== 'commit' || annotation.target.committedAt === null) return null;
  return { id: annotation.target.id, committedAt: annotation.target.committedAt };
}
