import { uuidV5 } from '@pedigree/kernel';
import type { RecipeWords } from './stage-words.ts';

/** Data that a `.dvc` file says were taken from elsewhere. */
interface Taken {
  readonly path: string;
  readonly digest: string;
  /** A URL, or a path of another repository at a commit. */
  readonly takenFrom: string;
}

/** So much of an address is told: what a service takes must hold more besides. A letter cut in half becomes U+FFFD. */
const lettersAtMost = 2_000;

/**
 * How data that were taken from elsewhere came here: by an execution of `dvc import` or `dvc import-url`, which is one
 * and the same in whatever commit it stands. Ids of runs are storage.
 */
export function wordsOfImport(namespace: string, { path, digest, takenFrom }: Taken): RecipeWords {
  const id = uuidV5(JSON.stringify(['dvc', namespace, 'import', path, digest, takenFrom]));
  return { run: { id, name: 'import' }, parameters: { source: takenFrom.slice(0, lettersAtMost).toWellFormed() } };
}
