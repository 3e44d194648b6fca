/** What kafkajs sends the requests of a connection by: of its own sources, and of that version, which package.json pins. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  export interface RequestQueue {
    readonly pending: readonly unknown[];
    /** Milliseconds since 1970; -1 until a broker asks for a pause. */
    readonly throttledUntil: number;
    throttleCheckTimeoutId: NodeJS.Timeout | null;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
  }

  const definition: { readonly prototype: RequestQueue };
  export default definition;
}
