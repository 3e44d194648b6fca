import type { Socket } from 'node:net';
import type { FastifyServerOptions } from 'fastify';
import type { Limits } from '../limits/limits.ts';
import { answerRaw } from './answer-raw.ts';

type AnswerNoHttp = NonNullable<FastifyServerOptions['clientErrorHandler']>;

/** Answers what is no HTTP, or comes too slowly to be waited for, and closes its connection. */
export function answerNoHttp({ headersMilliseconds, requestMilliseconds }: Limits): AnswerNoHttp {
  const answers: Readonly<Record<string, readonly [status: number, code: string, message: string] | undefined>> = {
    ERR_HTTP_REQUEST_TIMEOUT: [
      408,
      'REQUEST_TIMEOUT',
      `required: the headers of a request within ${headersMilliseconds} ms, and the whole of it within ${requestMilliseconds} ms; came: a part of it`,
    ],
    HPE_HEADER_OVERFLOW: [431, 'HEADERS_TOO_LARGE', 'required: headers of at most 16384 bytes; came: larger ones'],
    HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'BODY_TOO_LARGE', 'required: chunks without long extensions; came: long ones'],
  };
  return (fault, socket: Socket) => {
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const [status, code, message] = answers[fault.code] ?? [
      400,
      'MALFORMED_HTTP',
      `required: HTTP/1.1; came: ${fault.message}`,
    ];
    answerRaw(socket, status, code, message);
  };
}
