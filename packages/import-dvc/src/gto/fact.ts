import { type Action, parseTag } from './parse-tag.ts';

/** What one annotated tag of GTO states. Times are seconds since 1970, git's own unit. */
export interface Fact {
  /** The tag's name. */
  readonly tag: string;
  /** The id of the tag object: the fact's identity in every clone. */
  readonly object: string;
  readonly action: Action;
  readonly artifact: string;
  /** A label for REGISTER and DEREGISTER, a stage for ASSIGN and TAKE_BACK, else empty. */
  readonly subject: string;
  readonly commit: string;
  /** The tagger's date: the only time that orders facts. */
  readonly taggedAt: number;
  /** The committer's date of the commit. `gto show` counts a commit as an event of its artifact: it ends a deprecation. */
  readonly committedAt: number;
  /** Who tagged, and in which words. Personal; absent where only an earlier import knew the tag. */
  readonly words?: { readonly by: string; readonly message: string };
}

const markPrefix = 'gto.tag/';

/**
 * The tag of a model version that keeps a fact: by these marks a later import, of whatever clone, knows all that was
 * known before. The form is storage: add fields at the end, never change one.
 */
export function markOf(fact: Fact): { readonly key: string; readonly value: string } {
  const value = [fact.tag, fact.commit, formatSecond(fact.taggedAt), formatSecond(fact.committedAt)].join(' ');
  return { key: `${markPrefix}${fact.object}`, value };
}

/** The fact that a mark keeps; null for any other tag of a version. */
export function factOfMark(key: string, value: string): Fact | null {
  const [tag = '', commit = '', taggedAt = '', committedAt = ''] = value.split(' ');
  const parsed = key.startsWith(markPrefix) ? parseTag(tag) : null;
  const times = [Date.parse(taggedAt) / 1000, Date.parse(committedAt) / 1000] as const;
  if (!parsed || parsed.action === 'CREATE' || times.some(Number.isNaN)) return null;
  return {
    tag,
    object: key.slice(markPrefix.length),
    action: parsed.action,
    artifact: parsed.artifact,
    subject: parsed.subject,
    commit,
    taggedAt: times[0],
    committedAt: times[1],
  };
}

/** RFC 3339 of a second. */
export function formatSecond(second: number): string {
  return new Date(second * 1000).toISOString();
}
