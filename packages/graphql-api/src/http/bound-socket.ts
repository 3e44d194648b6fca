import type { WebSocket } from 'ws';
import type { Limits } from '../limits/limits.ts';

/**
 * Bounds what a WebSocket holds. Threat: whoever sends pings, or operations with large answers, and reads none of what comes
 * back would have it all kept here.
 */
export function boundSocket(socket: WebSocket, { socketUnreadBytes }: Limits): void {
  const endWhereUnread = () => {
    if (socket.bufferedAmount > socketUnreadBytes) socket.terminate();
  };
  socket.on('message', endWhereUnread).on('ping', endWhereUnread);
  // A broken frame is its sender's fault, and it is told by the code that the socket is closed with: the listener that is
  // taken away here printed a stack for each, and a second fault would have found no listener and ended the process.
  socket.removeAllListeners('error').on('error', () => {});
}
