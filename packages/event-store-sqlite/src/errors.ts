/** Another writer holds the folder: there is one writing store a log, in whatever process. */
export class WriterAlreadyRunning extends Error {
  override readonly name = 'WriterAlreadyRunning';
}

/** The folder or the file in it cannot serve as a log; the message names it and says why. */
export class LogUnusable extends Error {
  override readonly name = 'LogUnusable';
}
