/** The server cannot serve as a log; the message names it, without its password, and says why. */
export class LogUnusable extends Error {
  override readonly name = 'LogUnusable';
}

/** A call ended on which appends were under way. Whether they were written is not known. */
export class CallEnded extends Error {
  override readonly name = 'CallEnded';
}

/** The server left a call unanswered for as long as one may take. Whether it did what it was asked is not known. */
export class CallTimedOut extends Error {
  override readonly name = 'CallTimedOut';
}
