/** An append past the limits of size.ts. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
}

/** A restore into a log that already holds events. */
export class LogNotEmpty extends Error {
  override readonly name = 'LogNotEmpty';
}

/** The store was closed, or its writer is gone; what was not answered may or may not have been written. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}
