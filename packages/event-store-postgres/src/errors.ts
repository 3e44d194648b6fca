/** The database cannot serve as a log; the message names it, without its password, and says why. */
export class LogUnusable extends Error {
  override readonly name = 'LogUnusable';
}

/** The connection was lost between what commits and its answer: only the log can tell whether it was written. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}
