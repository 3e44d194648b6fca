/** How much one request may ask for. All are on by default; each refusal names its number. */
export interface Limits {
  /** Bytes of a request's body, and of a WebSocket message. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document: bounds what parsing and validating can cost. */
  readonly tokens: number;
  /** Fields below one another. Introspection by common tools needs 15. */
  readonly depth: number;
  /** Fields under another name, counted through fragments. */
  readonly aliases: number;
  /** Fields of an operation's root. */
  readonly rootFields: number;
  /** Fields that may have to be resolved, each list counted as long as it was asked for. */
  readonly cost: number;
  /** Items of a list in the arguments. */
  readonly listItems: number;
  /** Commands of one `record`. */
  readonly commands: number;
  /** Items of a page. */
  readonly pageItems: number;
  /** How long a request waits for a position, in milliseconds. */
  readonly positionWaitMilliseconds: number;
  /** How long a subscriber may leave its next event unread before it is closed, in milliseconds. */
  readonly unreadMilliseconds: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1_000_000,
  tokens: 10_000,
  depth: 20,
  aliases: 100,
  rootFields: 50,
  cost: 100_000,
  listItems: 1_000,
  commands: 100,
  pageItems: 1_000,
  positionWaitMilliseconds: 5_000,
  unreadMilliseconds: 10_000,
};
