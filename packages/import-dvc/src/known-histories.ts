import type { Client } from '@pedigree/client';
import type { Fact } from './gto/fact.ts';
import { type ArtifactHistory, historyOf, type Problem } from './gto/history.ts';
import { knownArtifact } from './known-artifact.ts';
import { unknownCommits } from './plan/versions.ts';
import { type KnownModel, readImportedModels, readModel } from './read-service.ts';

/** One artifact: what its tags say, and what of that the service was told before. */
export interface KnownHistory {
  readonly history: ArtifactHistory;
  /** As far as earlier imports knew it; null where none did. */
  readonly before: ArtifactHistory | null;
  readonly model: KnownModel | null;
  /** What no import told before, in time order. */
  readonly newFacts: readonly Fact[];
}

interface KnownHistories {
  readonly histories: readonly KnownHistory[];
  /** How many of the repository's facts were known before. */
  readonly alreadyKnown: number;
  readonly problems: readonly Problem[];
}

/** Puts the facts of a repository together with what the service knows. @throws what the client throws */
export async function readKnownHistories(
  client: Client,
  namespace: string,
  facts: readonly Fact[],
): Promise<KnownHistories> {
  const found = byArtifact(facts);
  const artifacts = [];
  for (const [artifact, own] of found) {
    const model = await readModel(client, namespace, artifact);
    artifacts.push({ model, known: knownArtifact(artifact, own, model) });
  }
  const histories = artifacts.flatMap(({ model, known }) => {
    const history = historyOfFacts(known.artifact, [...known.before, ...known.newFacts]);
    const before = historyOfFacts(known.artifact, known.before);
    return history ? [{ history, before, model, newFacts: known.newFacts }] : [];
  });
  return {
    histories,
    alreadyKnown: artifacts.reduce((sum, { known }) => sum + known.alreadyKnown, 0),
    problems: [...artifacts.flatMap(({ known }) => known.problems), ...(await reportAbsent(client, namespace, found))],
  };
}

/**
 * Commits of versions whose recipes are to be told, by commit to artifacts: those that the service does not know, and
 * those of which it does not know all tags, since an import that was cut off may have left something out.
 */
export function commitsToTell({ history, model, newFacts }: KnownHistory): ReadonlySet<string> {
  const versions = new Set(history.versions.map(({ commit }) => commit));
  const told = newFacts.map(({ commit }) => commit).filter((commit) => versions.has(commit));
  return new Set([...unknownCommits(history, model), ...told]);
}

/** Of artifacts that an earlier import knew and of which this repository has no tag at all. */
async function reportAbsent(
  client: Client,
  namespace: string,
  found: ReadonlyMap<string, unknown>,
): Promise<readonly Problem[]> {
  const absent = (await readImportedModels(client, namespace)).filter((artifact) => !found.has(artifact));
  const problems: Problem[] = [];
  for (const artifact of absent)
    problems.push(...knownArtifact(artifact, [], await readModel(client, namespace, artifact)).problems);
  return problems;
}

function byArtifact(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const artifacts = new Map<string, Fact[]>();
  for (const fact of facts) {
    const found = artifacts.get(fact.artifact);
    if (found) found.push(fact);
    else artifacts.set(fact.artifact, [fact]);
  }
  return artifacts;
}

function historyOfFacts(artifact: string, [first, ...rest]: readonly Fact[]): ArtifactHistory | null {
  return first ? historyOf(artifact, [first, ...rest]) : null;
}
