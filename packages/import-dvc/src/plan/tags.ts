import { type Fact, formatSecond, markOf } from '../gto/fact.ts';
import type { ArtifactHistory, Problem } from '../gto/history.ts';
import type { KnownModel } from '../read-service.ts';
import { type Draft, versionOf } from './draft.ts';

interface Tagged {
  readonly history: ArtifactHistory;
  readonly model: KnownModel | null;
  readonly newFacts: readonly Fact[];
}

/** Tags of versions that keep what no answer shows: every fact, and assignments in force beneath another. */
export function planTags(tagged: Tagged): { readonly drafts: readonly Draft[]; readonly problems: readonly Problem[] } {
  const { history, newFacts } = tagged;
  const [first] = history.versions;
  if (!first) {
    const what = `speaks of ${history.artifact}, of which no version is known: nothing to record`;
    return { drafts: [], problems: newFacts.map(({ tag }) => ({ where: tag, what })) };
  }
  return { drafts: [...draftStages(tagged), ...draftMarks(tagged, first.commit)], problems: [] };
}

/** A fact of a commit that is no version is kept by the first version. */
function draftMarks({ history, newFacts }: Tagged, first: string): readonly Draft[] {
  const versions = new Set(history.versions.map(({ commit }) => commit));
  return newFacts.map((fact) => {
    const version = versionOf(versions.has(fact.commit) ? fact.commit : first);
    const words = { model: history.artifact, version, ...markOf(fact) };
    return { name: 'tagModelVersion', words, fact, decidedBy: fact.object };
  });
}

const stagePrefix = 'gto.stage/';

/** What the stages' tags should be at the end, and what they are: the difference. */
function draftStages({ history, model, newFacts }: Tagged): readonly Draft[] {
  const { artifact, decidedBy, facts } = history;
  const fact = newFacts.at(-1) ?? facts.at(-1) ?? facts[0];
  const wanted = new Map<string, Map<string, string>>();
  for (const { commit, stage, since } of history.beneath) {
    const tags = wanted.get(commit) ?? new Map<string, string>();
    wanted.set(commit, tags.set(`${stagePrefix}${stage}`, formatSecond(since)));
  }
  const actual = new Map(model?.versions.map(({ commit, tags }) => [commit, tags]));
  return history.versions.flatMap(({ commit }) => {
    const of = { model: artifact, version: versionOf(commit) };
    const [should, is] = [wanted.get(commit) ?? new Map<string, string>(), actual.get(commit)];
    const missing = [...should].filter(([key, value]) => is?.get(key) !== value);
    const stale = [...(is?.keys() ?? [])].filter((key) => key.startsWith(stagePrefix) && !should.has(key));
    return [
      ...missing.map(
        ([key, value]): Draft => ({ name: 'tagModelVersion', words: { ...of, key, value }, fact, decidedBy }),
      ),
      ...stale.map((key): Draft => ({ name: 'untagModelVersion', words: { ...of, key }, fact, decidedBy })),
    ];
  });
}
