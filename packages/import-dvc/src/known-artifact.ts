import { type Fact, factOfMark } from './gto/fact.ts';
import type { Problem } from './gto/history.ts';
import type { KnownModel } from './read-service.ts';

/** What is known of one artifact: from the repository now, and from every import before. */
interface KnownArtifact {
  readonly artifact: string;
  /** Known from earlier imports; with the tagger's words where this repository has the tag too. */
  readonly before: readonly Fact[];
  /** Told by this repository for the first time. */
  readonly newFacts: readonly Fact[];
  /** How many of the repository's facts were known before. */
  readonly alreadyKnown: number;
  readonly problems: readonly Problem[];
}

/**
 * Puts together what a repository says now and what earlier imports kept as marks: the union, whichever clone knew
 * what. A tag that was moved or deleted after it was recorded is reported; what was recorded stays.
 */
export function knownArtifact(artifact: string, found: readonly Fact[], model: KnownModel | null): KnownArtifact {
  const said = new Map(found.map((fact) => [fact.object, fact]));
  const before = (model?.versions ?? [])
    .flatMap(({ tags }) => [...tags])
    .flatMap(([key, value]) => factOfMark(key, value) ?? [])
    .filter((fact) => fact.artifact === artifact)
    .map((fact) => said.get(fact.object) ?? fact);
  const known = new Map(before.map((fact) => [fact.object, fact]));
  const recordedNames = new Map(before.map((fact) => [fact.tag, fact]));
  const foundNames = new Set(found.map(({ tag }) => tag));
  const unknown = found.filter(({ object }) => !known.has(object));
  const moved = unknown.filter(({ tag }) => recordedNames.has(tag));
  const deleted = before.filter(({ tag }) => !foundNames.has(tag));
  return {
    artifact,
    before,
    newFacts: unknown
      .filter(({ tag }) => !recordedNames.has(tag))
      .sort((left, right) => left.taggedAt - right.taggedAt || (left.object < right.object ? -1 : 1)),
    alreadyKnown: found.length - unknown.length,
    problems: [
      ...moved.map(({ tag, object }) => ({
        where: tag,
        what: `was recorded as the tag object ${recordedNames.get(tag)?.object} and is ${object} here (moved, or another clone's): what was recorded stays`,
      })),
      ...deleted.map(({ tag }) => ({
        where: tag,
        what: 'was recorded and is not in this repository (deleted, or never fetched): what was recorded stays',
      })),
    ],
  };
}
