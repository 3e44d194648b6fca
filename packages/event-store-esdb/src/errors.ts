/** The server cannot serve as a log; the message names it, without its password, and says why. */
export class LogUnusable extends Error {
  override readonly name = 'LogUnusable';
}

/** The server left a call unanswered for as long as one may take. Whether it did what it was asked is not known. */
export class CallTimedOut extends Error {
  override readonly name = 'CallTimedOut';
}
