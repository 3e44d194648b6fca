/** Bytes that are not fetched, whoever tries again: the message says what was required and what came. */
export class FetchRefused extends Error {
  override readonly name: string = 'FetchRefused';
}

/** Bytes that are others than those that were wanted. */
export class WrongBytes extends FetchRefused {
  override readonly name = 'WrongBytes';
}

/** What a server cannot do just now. */
export class Busy extends Error {
  override readonly name = 'Busy';
  /** Milliseconds after which it wants to be asked again; 0 where it says nothing. */
  readonly pause: number;

  constructor(message: string, pause: number) {
    super(message);
    this.pause = pause;
  }
}
