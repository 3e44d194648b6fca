/** An append past the limits of size.ts. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
}

/**
 * A store that keeps ids unique was given a new event under the id of a stored one. Nothing of the append was written.
 * A fault, not a conflict: ids are made of stream, command id and index, so this is a caller's second try gone wrong.
 */
export class EventIdTaken extends Error {
  override readonly name = 'EventIdTaken';
}

/** There is no log yet where a reader looks for one: whoever opens it for writing makes it. */
export class LogMissing extends Error {
  override readonly name = 'LogMissing';
}

/** A restore into a log that already holds events. */
export class LogNotEmpty extends Error {
  override readonly name = 'LogNotEmpty';
}

/** What was to be restored is not another log's events: not canonical, out of order, or not whole. Nothing was written. */
export class NotRestorable extends Error {
  override readonly name = 'NotRestorable';
}

/** An append that failed before it was written, `cause` says why. Nothing of it was written, and it may be sent again. */
export class AppendFailed extends Error {
  override readonly name = 'AppendFailed';
}

/** The store was closed, or its writer is gone; what was not answered may or may not have been written. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}

/**
 * The answer to what was sent is lost, and no store was there to say whether it was written. Sent again under the same ids
 * it is written once.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** A read that failed, `cause` says why. It may be asked again. */
export class ReadFailed extends Error {
  override readonly name = 'ReadFailed';
}

/** A read behind a position at which no event is, of a store that begins to read only where one is. Nothing is wrong with the log. */
export class PositionUnknown extends Error {
  override readonly name = 'PositionUnknown';
}
