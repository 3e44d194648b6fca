import { join } from 'node:path';
import { askPython, findProgram } from './ask-python.ts';

/** What dvc knows of a model at a commit. Stages are named by their addresses, paths are relative to the root. */
export interface DvcTold {
  /** All stages and `.dvc` files upstream in `dvc dag`, with the one that makes the model. */
  readonly dag: readonly string[];
  /** Those that are reached by inputs which are what their producers recorded. */
  readonly fresh: readonly string[];
  /** Stage, path and digest of each input of these that git does not have; and of what lies around or in it. */
  readonly uses: readonly (readonly [string, string, string])[];
  /** Stage and path of inputs that are not what their producers recorded. */
  readonly stale: readonly (readonly [string, string])[];
  /** Stage, file as the stage names it, key, value and the file's path, of each parameter of these as they ran. */
  readonly parameters: readonly (readonly [string, string, string, unknown, string])[];
  /** `dvc params diff` from the other revision: by file, by key. */
  readonly difference: Readonly<
    Record<string, Readonly<Record<string, { readonly old?: unknown; readonly new?: unknown }>>>
  >;
}

export interface DvcQuestion {
  /** A working tree. */
  readonly path: string;
  readonly revision: string;
  /** Path of the model. */
  readonly model: string;
  readonly other: string | null;
}

/** One Python process that asks dvc's own functions: starting the program takes a second a time. */
export async function askDvc(program: string, questions: readonly DvcQuestion[]): Promise<readonly DvcTold[]> {
  const asked = questions.map(({ path, revision, model, other }) => [path, revision, model, other]);
  return askPython(program, join(import.meta.dirname, 'dvc-oracle.py'), asked);
}

/** The program dvc of the tests: `PEDIGREE_TEST_DVC`, else `dvc` on the PATH; undefined where there is none. */
export function findDvc(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return environment.PEDIGREE_TEST_DVC ?? findProgram('dvc', environment.PATH);
}
