/// <reference path="./kafkajs-request-queue.d.ts" />
import RequestQueue, { type RequestQueue as Queue } from 'kafkajs/src/network/requestQueue/index.js';

/** Milliseconds after which kafkajs looks again for requests that wait though no broker asked for a pause. */
const interval = 10;

/**
 * kafkajs 2.2.4 sets a timer at each request to when a broker's pause ends, where none asked for one to a time in 1969: Node takes
 * that for a millisecond, and from 24 on warns of it on stderr. The same timers, none to a time that has passed.
 */
RequestQueue.prototype.scheduleCheckPendingRequests = function (this: Queue): void {
  if (this.throttleCheckTimeoutId) return;
  // biome-ignore lint/plugin: kafkajs tells when a pause ends by this clock.
  const pause = this.throttledUntil - Date.now();
  const least = this.pending.length > 0 ? interval : 1;
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    pause > 0 ? pause : least,
  );
};
