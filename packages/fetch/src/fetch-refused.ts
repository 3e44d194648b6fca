/** Bytes that are not fetched, whoever tries again: the message says what was required and what came. */
export class FetchRefused extends Error {
  override readonly name: string = 'FetchRefused';
}

/** Bytes that are others than those that were wanted. */
export class WrongBytes extends FetchRefused {
  override readonly name = 'WrongBytes';
}
