import { uuidV5 } from '@pedigree/kernel';
import type { Command, CommandName, CommandWords } from '../command.ts';
import { type Fact, formatSecond } from '../gto/fact.ts';

/** What all commands of one import share. */
export interface Telling {
  readonly namespace: string;
  /** The repository, as the source of every command names it. */
  readonly location: string;
}

/** A command before it has its envelope's words. */
export interface Draft<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly words: CommandWords[Name];
  /** The fact that it tells: its source, and its reason where none is given. */
  readonly fact: Fact;
  /** Seconds since 1970; the fact's own time unless given. */
  readonly at?: number;
  /** The git objects that decide it. */
  readonly decidedBy: string;
  readonly reason?: string;
}

/**
 * The command of a draft. Its id follows from the namespace, the git objects that decide it, its name and its target
 * alone, so that two clones which tell the same fact send the same command; nothing personal goes into it.
 */
export function toCommand<Name extends CommandName>(
  telling: Telling,
  draft: Draft<Name>,
): Extract<Command, { name: Name }>;
// The compiler cannot follow that name and words of one draft belong together; the signature above says it.
export function toCommand(
  telling: Telling,
  { name, words, fact, at = fact.taggedAt, decidedBy, reason }: Draft,
): unknown {
  const said = reason ?? fact.words?.message;
  return {
    name,
    input: {
      ...words,
      namespace: telling.namespace,
      commandId: commandIdOf(telling.namespace, decidedBy, name, words),
      ...(name === 'correctServing' ? {} : { occurredAt: formatSecond(at) }),
      ...(said ? { reason: said } : {}),
      source: { system: 'gto', location: telling.location, object: fact.object, by: fact.words?.by ?? 'unknown' },
    },
  };
}

function commandIdOf(
  namespace: string,
  decidedBy: string,
  name: CommandName,
  words: CommandWords[CommandName],
): string {
  return uuidV5(JSON.stringify(['gto', namespace, decidedBy, name, targetOf(words)]));
}

/** Descriptions are personal, code and artifacts follow from the commit, a label may be told later: none is the target. */
function targetOf(words: CommandWords[CommandName]): unknown {
  const left = new Set(['description', 'code', 'artifacts', 'label']);
  return Object.entries(words).filter(([key]) => !left.has(key) || (key === 'label' && 'version' in words));
}

/** A model version is (model, commit): so it is named, whatever number it gets. */
export function versionOf(commit: string): string {
  return `git:${commit}`;
}
