import type { Command } from '@pedigree/client';
import { formatReference, type ReferenceKind, uuidV5 } from '@pedigree/kernel';
import { type CommandName, type CommandWords, commandOf } from '../command.ts';
import { type Fact, formatSecond } from '../gto/fact.ts';
import type { Problem } from '../gto/history.ts';
import { sourceSystem } from '../read-service.ts';
import { shortenTexts, tellShortened } from './shorten.ts';

/** What all commands of one import share. */
export interface Telling {
  readonly namespace: string;
  /** The repository, as the source of every command names it. */
  readonly location: string;
  /** Host and path of the repository, else its name: what codes are versions of. */
  readonly repository: string;
}

/** A command before it has its envelope's words. */
export type Draft<Name extends CommandName = CommandName> = Name extends CommandName
  ? {
      readonly name: Name;
      readonly words: CommandWords<Name>;
      /** The fact that it tells: its source, and its reason where none is given. */
      readonly fact: Fact;
      /** Seconds since 1970; the fact's own time unless given. */
      readonly at?: number;
      /** The git objects that decide it. */
      readonly decidedBy: string;
      readonly reason?: string;
      /** The commit that tells it, where that is not the fact: then it is the same whichever tags are known. */
      readonly commit?: { readonly id: string; readonly by: string };
    }
  : never;

/** The command of a draft. Names of an import are plain and may hold `/`, so they travel as full references. */
export function toCommand({ namespace, location }: Telling, draft: Draft): Command {
  const { name, words, fact, at = fact.taggedAt, commit } = draft;
  const reason = reasonOf(draft);
  const refer = (kind: ReferenceKind, name: string) => ({ [kind]: formatReference({ kind, namespace, name }) });
  const input = {
    ...words,
    ...('model' in words && words.model ? refer('model', words.model) : {}),
    ...('environment' in words ? refer('environment', words.environment) : {}),
    namespace,
    commandId: commandIdOf(namespace, draft),
    ...(name === 'correctServing' ? {} : { occurredAt: formatSecond(at) }),
    ...(reason ? { reason } : {}),
    ...shortenTexts({ ...words, reason }),
    source: {
      ...{ system: sourceSystem, location },
      ...(commit
        ? { object: commit.id, by: commit.by || 'unknown' }
        : { object: fact.object, by: fact.words?.by ?? 'unknown' }),
    },
  };
  return commandOf(name, input);
}

/** Why, in the words of its own or of its tag. */
function reasonOf({ reason, commit, fact }: Draft): string | undefined {
  return reason ?? (commit ? undefined : fact.words?.message);
}

/** What of a draft's texts the service does not keep: each is told once a tag. */
export function tellCut(draft: Draft): readonly Problem[] {
  const texts = tellShortened({ ...draft.words, reason: reasonOf(draft) });
  return texts.map((what) => ({ where: draft.commit?.id ?? draft.fact.tag, what }));
}

/**
 * The id of a draft's command. It follows from the namespace, the git objects that decide it, its name and its target
 * alone, so that two clones which tell the same fact send the same command; nothing personal goes into it.
 */
export function commandIdOf(namespace: string, { decidedBy, name, words }: Draft): string {
  return uuidV5(JSON.stringify(['gto', namespace, decidedBy, name, targetOf(words)]));
}

/** Descriptions are personal, a recipe follows from the commit, a label may be told later: none is the target. */
function targetOf(words: CommandWords): unknown {
  const ofCommit = ['code', 'run', 'datasets', 'usedArtifacts', 'parameters', 'artifacts', 'problems'];
  const left = new Set(['description', 'label', ...('version' in words ? [] : ['metrics', ...ofCommit])]);
  return Object.entries(words).filter(([key]) => !left.has(key) || (key === 'label' && 'version' in words));
}

/** A model version is (model, commit): so it is named, whatever number it gets. */
export function versionOf(commit: string): string {
  return `git:${commit}`;
}
