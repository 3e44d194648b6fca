import type { Terminal } from './output/terminal.ts';

/** All that a command takes from the world around it. */
export interface Setting {
  /** The value of an environment variable. */
  readonly variable: (name: string) => string | undefined;
  /** All variables, for the programs of the user's that a command runs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A fresh command id. */
  readonly newId: () => string;
  /** The working folder: relative paths start here. */
  readonly folder: string;
  /** Aborted when whoever called wants no more. */
  readonly signal: AbortSignal;
}
