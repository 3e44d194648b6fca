import { shellWord } from './shell-word.ts';

/** What an answer is about, beyond what its command named: another command is about the same only where it says so, too. */
export interface Scope {
  readonly namespace?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** A command that can be typed as it stands, about what was asked about. */
export function commandLine(words: readonly string[], { namespace, knownAt }: Scope = {}): string {
  const options = Object.entries({ '--namespace': namespace, '--known-at': knownAt });
  const given = options.flatMap(([option, value]) => (value === undefined ? [] : [option, value]));
  return ['pedigree', ...words, ...given].map(shellWord).join(' ');
}
