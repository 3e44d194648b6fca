import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { ViewError } from '../errors.ts';
import { discardViews, viewsFile, viewsFileNumber } from '../runner/open-database.ts';
import { isDamage } from '../runner/sqlite-error.ts';
import { createStatements, type Statements } from '../sqlite-statements.ts';
import type { Select } from './select.ts';
import { createSqliteSelect } from './sqlite-select.ts';

/** Reads of the views of a folder, in whatever file they are. */
export interface OpenedSelect {
  readonly select: Select;
  /** Reads from the file that is there now; answers whether that is another one than before. */
  reopen(): boolean;
  close(): void;
}

/** An open file and the statements on it. */
interface Opened {
  readonly number: bigint | null;
  readonly database: DatabaseSyncInstance;
  readonly statements: Statements;
}

/** What a reader keeps of the file, at most: as the writer. */
const cacheKilobytes = 32_000;

/**
 * Opens the views' file for reading. A file that turns out to be damaged is removed, so that the runner makes it anew, and
 * `onDamaged` is told what SQLite says; the read fails with VIEW_BUILDING, until there is a file to read again.
 */
export function openSelect(folder: string, onDamaged: (error: unknown) => void): OpenedSelect {
  let opened = open(folder);

  function discard(error: unknown): void {
    if (viewsFileNumber(folder) !== opened.number) return;
    discardViews(folder);
    onDamaged(error);
  }

  function noticing<Result>(read: (statements: Statements) => Result): Result {
    try {
      return read(opened.statements);
    } catch (error) {
      if (!isDamage(error)) throw error;
      discard(error);
      throw new ViewError(
        'VIEW_BUILDING',
        'required: views that can be read; came: a damaged file of them, which is built anew',
      );
    }
  }

  return {
    select: createSqliteSelect(noticing),
    reopen() {
      const number = viewsFileNumber(folder);
      if (number === null || number === opened.number) return false;
      const former = opened;
      opened = open(folder);
      former.database.close();
      return true;
    },
    close: () => opened.database.close(),
  };
}

function open(folder: string): Opened {
  const number = viewsFileNumber(folder);
  const database = new DatabaseSync(viewsFile(folder), { readOnly: true, timeout: 10_000 });
  try {
    database.exec(`pragma cache_size = -${cacheKilobytes}`);
  } catch (error) {
    // The first read finds the damage, too, and does what is to be done.
    if (!isDamage(error)) throw error;
  }
  return { number, database, statements: createStatements(database) };
}
