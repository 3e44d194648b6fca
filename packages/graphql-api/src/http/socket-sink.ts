import type { Sink } from '../subscriptions/groups/sink.ts';
import type { SocketExtra } from './tie-socket.ts';

/**
 * A sink that writes the `next` messages of one operation of a WebSocket, all of a batch in one piece. They go past `ws`,
 * which would make two pieces of each: nothing is compressed, and only whole frames are written, so that what `ws` writes
 * stays whole.
 */
export function socketSink({ socket, request, waitForRoom }: SocketExtra, id: string, giveUp: Sink['giveUp']): Sink {
  const connection = request.socket;
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const end = Buffer.from('}');
  return {
    write(batch) {
      if (socket.readyState !== socket.OPEN) return true;
      const frames = batch.flatMap((json) => [frameHead(head.length + json.length + end.length), head, json, end]);
      return connection.write(Buffer.concat(frames)) || connection.destroyed;
    },
    writable: waitForRoom,
    giveUp,
  };
}

/** What stands before a server's text message of so many bytes (RFC 6455, 5.2). */
function frameHead(bytes: number): Buffer {
  const wholeText = 0x81;
  if (bytes < 126) return Buffer.from([wholeText, bytes]);
  if (bytes < 65_536) return Buffer.from([wholeText, 126, bytes >> 8, bytes & 0xff]);
  const head = Buffer.from([wholeText, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(bytes, 6);
  return head;
}
