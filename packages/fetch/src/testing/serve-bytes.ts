import type { IncomingMessage, ServerResponse } from 'node:http';

export interface ServedBytes {
  readonly bytes: Buffer;
  readonly etag: string;
  /** The connection breaks once so many bytes of an answer were sent. */
  readonly cutAfter?: number;
}

/** Answers with bytes, or with the rest of them, as RFC 9110 has it of one range. */
export function sendBytes(request: IncomingMessage, response: ServerResponse, served: ServedBytes): void {
  const { bytes, etag, cutAfter } = served;
  const [, asked] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  const condition = request.headers['if-range'] ?? etag;
  const from = asked === undefined || condition !== etag ? 0 : Number(asked);
  if (from > 0 && from >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const rest = bytes.subarray(from);
  const range = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
  response.writeHead(from > 0 ? 206 : 200, { etag, 'content-length': rest.length, ...(from > 0 && range) });
  if (cutAfter === undefined || cutAfter >= rest.length) response.end(rest);
  else response.write(rest.subarray(0, cutAfter), () => response.destroy());
}
