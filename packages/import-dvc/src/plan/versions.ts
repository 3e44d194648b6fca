import type { Fact } from '../gto/fact.ts';
import type { ArtifactHistory, Problem, Step, VersionHistory } from '../gto/history.ts';
import type { KnownModel } from '../read-service.ts';
import { type Draft, versionOf } from './draft.ts';
import type { VersionSaid } from './version-said.ts';

export interface Versions {
  readonly history: ArtifactHistory;
  readonly model: KnownModel | null;
  readonly newFacts: readonly Fact[];
  /** Host and path of the repository, where it has an address. */
  readonly repository: string | undefined;
  /** By commit: of the versions that are to be told, and of the one before a last one that is. */
  readonly said: ReadonlyMap<string, VersionSaid>;
  /** Commits of which all is told that they say, whether the service knows the version or not. */
  readonly toTell: ReadonlySet<string>;
}

interface Plan {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** The model and its versions, with labels and what their annotations say. */
export function planVersions(versions: Versions): Plan {
  const { history, model } = versions;
  const [first] = history.versions;
  if (!first) return { drafts: [], problems: [] };
  const owners = labelOwners(versions);
  const drafts = history.versions.flatMap((version) => draftVersion(versions, version, owners));
  return {
    drafts: [...(model ? draftDescription(versions) : [draftModel(versions, first)]), ...drafts],
    problems: [...history.problems, ...history.versions.flatMap((version) => labelProblems(versions, version, owners))],
  };
}

/** The commits that are versions and that the service does not know yet. */
export function unknownCommits(history: ArtifactHistory, model: KnownModel | null): readonly string[] {
  const known = new Set(model?.versions.map(({ commit }) => commit));
  return history.versions.map(({ commit }) => commit).filter((commit) => !known.has(commit));
}

function draftModel(versions: Versions, first: VersionHistory): Draft {
  const description = newestDescription(versions);
  const { fact } = first.known;
  const words = { name: versions.history.artifact, ...(description ? { description } : {}) };
  return { name: 'registerModel', words, fact, decidedBy: fact.object };
}

/** A model is described anew where its newest version is new, and described otherwise than the one before it. */
function draftDescription({ history, model, said }: Versions): readonly Draft[] {
  const [previous, newest] = [history.versions.at(-2), history.versions.at(-1)];
  const description = newest && said.get(newest.commit)?.annotation?.description;
  const told = model?.versions.some(({ commit }) => commit === newest?.commit);
  const same = previous && said.get(previous.commit)?.annotation?.description === description;
  if (!newest || !description || told || same) return [];
  const words = { model: history.artifact, description };
  return [{ name: 'describeModel', words, fact: newest.known.fact, decidedBy: newest.commit }];
}

function newestDescription({ history, said }: Versions): string | undefined {
  return history.versions.map(({ commit }) => said.get(commit)?.annotation?.description).findLast((text) => text);
}

function draftVersion(
  versions: Versions,
  version: VersionHistory,
  owners: ReadonlyMap<string, string>,
): readonly Draft[] {
  const { history, model, repository } = versions;
  const { commit, known, labels } = version;
  const told = model?.versions.find((each) => each.commit === commit);
  const step = labels.findLast(({ value }) => owners.get(value) === commit);
  const said = versions.toTell.has(commit) ? draftSaid(versions, version) : [];
  const labelled = (at: Step<string>): Draft => ({
    name: 'labelModelVersion',
    words: { model: history.artifact, version: versionOf(commit), label: at.value },
    ...{ fact: at.fact, decidedBy: at.fact.object },
  });
  if (told) return [...(told.label === null && step ? [labelled(step)] : []), ...said];
  const labelledAtOnce = step?.at === known.at;
  const trained: Draft<'recordTraining'> = {
    name: 'recordTraining',
    words: {
      model: history.artifact,
      ...(labelledAtOnce ? { label: step.value } : {}),
      code: { commit, ...(repository ? { repository } : {}) },
      ...versions.said.get(commit)?.recipe.training,
    },
    fact: labelledAtOnce ? step.fact : known.fact,
    decidedBy: commit,
  };
  return [trained, ...(step && !labelledAtOnce ? [labelled(step)] : []), ...said];
}

/** What the commit says beside the recipe: the same whichever of its tags are known. */
function draftSaid({ history, said }: Versions, { commit, known }: VersionHistory): readonly Draft[] {
  const words = said.get(commit);
  if (!words) return [];
  const { annotation, recipe, committedAt, by } = words;
  const version = { model: history.artifact, version: versionOf(commit) };
  const origin = { fact: known.fact, at: committedAt, decidedBy: commit, commit: { id: commit, by } };
  const tags = [
    ...(annotation?.type ? [['gto.type', annotation.type] as const] : []),
    ...(annotation?.labels.length ? [['gto.labels', annotation.labels.join(', ')] as const] : []),
  ];
  return [
    ...recipe.evaluations.map(
      (evaluation): Draft => ({ name: 'recordEvaluation', words: { ...version, ...evaluation }, ...origin }),
    ),
    ...tags.map(([key, value]): Draft => ({ name: 'tagModelVersion', words: { ...version, key, value }, ...origin })),
  ];
}

/** A label belongs to the version that has it in the service, else to the one that was registered with it first. */
function labelOwners({ history, model }: Versions): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const claims = history.versions.flatMap(({ commit, labels }) =>
    labels.map(({ at, value }) => ({ at, value, commit })),
  );
  for (const { value, commit } of claims.sort((left, right) => left.at - right.at)) {
    if (!owners.has(value)) owners.set(value, commit);
  }
  for (const { label, commit } of model?.versions ?? []) if (label !== null) owners.set(label, commit ?? '');
  return owners;
}

function labelProblems(
  { history, model }: Versions,
  { commit, labels }: VersionHistory,
  owners: ReadonlyMap<string, string>,
): readonly Problem[] {
  const wanted = labels.at(-1)?.value;
  if (wanted === undefined) return [];
  const where = `${history.artifact} at ${commit}`;
  const owner = owners.get(wanted);
  if (owner !== commit) {
    return [
      {
        where,
        what: `is registered as ${wanted}, which the version of ${owner || 'another commit'} has; it stays without`,
      },
    ];
  }
  const has = model?.versions.find((version) => version.commit === commit)?.label;
  return has && has !== wanted
    ? [{ where, what: `is registered as ${wanted} and was recorded as ${has}, which stays` }]
    : [];
}
