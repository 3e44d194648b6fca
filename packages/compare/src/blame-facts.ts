import type { FactsOfSection } from './facts.ts';
import { isSameValue } from './is-same-value.ts';

/** What a fact is followed through: `id` tells one version from another, `order` counts them as they were recorded. */
export interface Ancestor<Parent> {
  readonly id: string;
  readonly order: bigint;
  /** In the order in which it names them. */
  readonly parents: readonly Parent[];
}

/**
 * Where the way of a fact ended. `BROUGHT_IN`: no parent has it; `PAST_UNKNOWN`: none that is recorded has it, and one is not;
 * `CUT`: as much was read as may be.
 */
export type BlameEnd = 'BROUGHT_IN' | 'PAST_UNKNOWN' | 'CUT';

/** The version since which a fact is so, and why it was not followed further. */
export interface Blamed<Version> {
  readonly since: Version;
  readonly end: BlameEnd;
}

export interface BlameOptions<Parent, Version extends Ancestor<Parent>> {
  readonly start: Version;
  /** The facts that are followed, as they are at the start. */
  readonly facts: FactsOfSection;
  /** A parent with its facts; null where it is not recorded. */
  readonly read: (parent: Parent) => Promise<{ readonly version: Version; readonly facts: FactsOfSection } | null>;
  /** Work at most: a version that is read counts {@link versionWork}, and each of its facts 1. */
  readonly most: number;
}

/** What reading a version comes to beside its facts, in facts. */
export const versionWork = 50;

/**
 * Finds for each fact of a version since which one it is so: it is passed on to the first parent that has the same value at the
 * same path, as `git blame` passes lines, until none has. What was taken out and brought in again is blamed on the latter.
 *
 * The version that was recorded last goes first, so that facts which went different ways come together again and a version is
 * read once a child. In memory stand only the versions at which a fact is waiting: no more than there are facts.
 */
export async function blameFacts<Parent, Version extends Ancestor<Parent>>(
  options: BlameOptions<Parent, Version>,
): Promise<ReadonlyMap<string, Blamed<Version>>> {
  const { start, facts, read, most } = options;
  const blamed = new Map<string, Blamed<Version>>();
  const waiting = new Map([[start.id, { version: start, paths: [...facts.keys()] }]]);
  const climbed = new Climbed();
  let work = 0;
  for (let next = lastOf(waiting); next; next = lastOf(waiting)) {
    const { version } = next;
    waiting.delete(version.id);
    let paths = next.paths;
    let end: BlameEnd = 'BROUGHT_IN';
    for (const parent of version.parents) {
      if (work >= most) end = 'CUT';
      if (work >= most || paths.length === 0) break;
      const found = await read(parent);
      work += versionWork + (found?.facts.size ?? 0);
      if (!found) end = 'PAST_UNKNOWN';
      if (!found || found.version.id === version.id) continue;
      const isSame = (path: string) => isSameValue(found.facts.get(path), facts.get(path));
      const taken = new Set(paths.filter((path) => isSame(path) && climbed.mayStep(path, version, found.version)));
      if (taken.size === 0) continue;
      const before = waiting.get(found.version.id)?.paths ?? [];
      waiting.set(found.version.id, { version: found.version, paths: [...before, ...taken] });
      paths = paths.filter((path) => !taken.has(path));
    }
    for (const path of paths) blamed.set(path, { since: version, end });
  }
  return blamed;
}

/** The version that was recorded last, of those at which facts wait. */
function lastOf<Waiting extends { readonly version: { readonly order: bigint } }>(
  waiting: ReadonlyMap<string, Waiting>,
): Waiting | undefined {
  let last: Waiting | undefined;
  for (const each of waiting.values()) if (!last || each.version.order > last.version.order) last = each;
  return last;
}

/**
 * Steps to parents that were recorded after their child, which named them by bytes. Versions that have the same bytes may so
 * each be the parent of the other; every such circle has a step up, and none is taken twice for one fact.
 */
class Climbed {
  readonly #steps = new Set<string>();

  mayStep(path: string, child: Ancestor<unknown>, parent: Ancestor<unknown>): boolean {
    if (parent.order < child.order) return true;
    const step = JSON.stringify([path, parent.id]);
    if (this.#steps.has(step)) return false;
    this.#steps.add(step);
    return true;
  }
}
