import { join } from 'node:path';
import { askPython, findProgram } from './ask-python.ts';

/** What gto shows: artifact to stage to [commit, label]. A deprecated artifact is absent. */
export type GtoAnswer = Readonly<Record<string, Readonly<Record<string, readonly [string, string | null]>>>>;

/** What gto knows of a version in the end, whether `gto show` prints it or not. */
export interface GtoVersion {
  readonly label: string | null;
  readonly retracted: boolean;
  /** Stages that it holds and that show another, or none: each with the second of the assignment in force. */
  readonly beneath: Readonly<Record<string, number>>;
}

export interface GtoTold {
  /** What it shows after every second (since 1970) in which a tag was made. */
  readonly answers: readonly (readonly [number, GtoAnswer])[];
  /** By artifact; versions by commit: those that were ever registered or assigned. */
  readonly artifacts: Readonly<
    Record<string, { readonly deprecated: boolean; readonly versions: Readonly<Record<string, GtoVersion>> }>
  >;
}

/** One Python process that asks gto's own function behind `gto show`: starting the program takes a second a time. */
export async function askGto(program: string, paths: readonly string[]): Promise<readonly GtoTold[]> {
  return askPython(program, join(import.meta.dirname, 'gto-oracle.py'), paths);
}

/** The program gto of the tests: `PEDIGREE_TEST_GTO`, else `gto` on the PATH; undefined where there is none. */
export function findGto(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return environment.PEDIGREE_TEST_GTO ?? findProgram('gto', environment.PATH);
}
