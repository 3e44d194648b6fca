/** How much callers may ask for, and how long they may take. All are on by default; each refusal names its number. */
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
  /** Bytes of events in a page of them: it ends behind the one that fills it. */
  readonly pageBytes: number;
  /** Connections that are open at a time, of all callers together. */
  readonly connections: number;
  /** Requests of one connection that are not answered yet (pipelining). */
  readonly connectionRequests: number;
  /** Operations of one WebSocket that are not complete, subscriptions among them. */
  readonly socketOperations: number;
  /** Characters that those operations have together, with their variables. */
  readonly socketOperationCharacters: number;
  /** Bytes of answers that one WebSocket left unread, when it asks for more. */
  readonly socketUnreadBytes: number;
  /** How long a connection may take for a request's headers, from its first byte or from its being opened, in milliseconds. */
  readonly headersMilliseconds: number;
  /** How long a request may take until its last byte came, in milliseconds. */
  readonly requestMilliseconds: number;
  /** How long a connection is kept for its next request, in milliseconds. */
  readonly idleMilliseconds: number;
  /** How long nothing may come or go on a connection while a request is answered, in milliseconds. */
  readonly silentMilliseconds: number;
  /** How long a WebSocket may take for `connection_init`, in milliseconds. */
  readonly initMilliseconds: number;
  /**
   * How often a WebSocket is asked whether it is there; one that is silent for as long is closed, in milliseconds. A
   * stream of events gets a sign of life as often, and twice in `silentMilliseconds` at least.
   */
  readonly pingMilliseconds: number;
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
  pageBytes: 16_000_000,
  connections: 10_000,
  connectionRequests: 32,
  socketOperations: 1_000,
  socketOperationCharacters: 1_000_000,
  socketUnreadBytes: 4_000_000,
  headersMilliseconds: 20_000,
  requestMilliseconds: 30_000,
  idleMilliseconds: 72_000,
  silentMilliseconds: 60_000,
  initMilliseconds: 10_000,
  pingMilliseconds: 12_000,
  positionWaitMilliseconds: 5_000,
  unreadMilliseconds: 10_000,
};
