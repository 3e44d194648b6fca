import { errcodeOf, isSqliteError } from '@pedigree/sqlite';

/** SQLITE_IOERR_WRITE: a quota, or a limit on the size of files. */
const writeRefused = 778;

/**
 * The disk took no more. SQLite writes the frames of a commit before it syncs them, the one that makes them count last,
 * so after this nothing of the transaction counts, also not after a power cut. That holds with `psow=1`, SQLite's default:
 * without it, copies of that last frame would follow.
 */
export function isWithoutRoom(error: unknown): error is { readonly message: string } {
  return isSqliteError(error, 'full') || errcodeOf(error) === writeRefused;
}
