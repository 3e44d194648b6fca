import { errcodeOf } from '@pedigree/sqlite';

/** Another writer holds the folder: there is one writing store a log, in whatever process. */
export class WriterAlreadyRunning extends Error {
  override readonly name = 'WriterAlreadyRunning';
}

/** The folder or the file in it cannot serve as a log; the message names it and says why. */
export class LogUnusable extends Error {
  override readonly name = 'LogUnusable';
  /** SQLite's result code, where it was SQLite that failed: a thread's error arrives without its cause's own members. */
  readonly errcode: number | undefined;

  constructor(message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.errcode = errcodeOf(options?.cause);
  }
}
