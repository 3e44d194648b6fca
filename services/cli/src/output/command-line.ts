import { shellWord } from './shell-word.ts';

/** What an answer is about, beyond what its command named: another command is about the same only where it says so, too. */
export interface Scope {
  readonly namespace?: string | undefined;
  readonly knownAt?: string | undefined;
}

/**
 * A command that can be typed as it stands. What it names may be called anything by whoever recorded it: where that looks like an
 * option, it is said that it is none.
 */
export function commandLine(
  command: string,
  named: readonly string[],
  options: Readonly<Record<`--${string}`, string | undefined>> = {},
): string {
  const given = Object.entries(options).flatMap(([option, value]) => (value === undefined ? [] : [option, value]));
  const isAmbiguous = named.some((each) => each.startsWith('-'));
  const words = isAmbiguous ? [command, ...given, '--', ...named] : [command, ...named, ...given];
  return ['pedigree', ...words].map(shellWord).join(' ');
}

/** The options by which another command is about the same. */
export function optionsOf({ namespace, knownAt }: Scope) {
  return { '--namespace': namespace, '--known-at': knownAt } as const;
}
