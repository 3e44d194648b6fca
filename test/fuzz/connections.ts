import fc from 'fast-check';
import { mutatedBytes } from './mutate.ts';
import { questions } from './operations.ts';

const body = JSON.stringify(questions[0]);
const head = 'Host: 127.0.0.1\r\nContent-Type: application/json\r\n';
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** What a client may say over a connection, and what others said to break servers. */
const sayings: readonly string[] = [
  `POST /graphql HTTP/1.1\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n${chunk(body)}0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n${chunk(body)}0\r\nX-Trailer: y\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n5;${'x'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${head}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`,
  `POST /graphql HTTP/1.1\r\n${head}Content-Length: -1\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${head}Content-Length: 99999999999999999999\r\n\r\nx`,
  `POST /graphql HTTP/1.1\r\n${head}Content-Length: 2000000\r\n\r\n{`,
  `POST /graphql HTTP/1.1\r\n${head}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}`,
  `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`.repeat(5),
  `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`.repeat(150),
  `GET /healthz HTTP/1.0\r\n\r\n`,
  `GET /healthz HTTP/0.9\r\n\r\n`,
  `GET /healthz HTTP/2.0\r\n\r\n`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /healthz\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'CONNECT example.org:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'GET http://example.org/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'GET /healthz HTTP/1.1\r\n\r\n',
  'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: example.org\r\n\r\n',
  'GET /healthz HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n',
  'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n folded: x\r\n\r\n',
  'GET /healthz HTTP/1.1\nHost: 127.0.0.1\n\n',
  `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n${'X: y\r\n'.repeat(2_100)}\r\n`,
  `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
  'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n',
  'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 99\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: soap\r\n\r\n',
  'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n',
  'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 2\r\n\r\n{}',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  '*1\r\n$4\r\nPING\r\n',
  'SSH-2.0-x\r\n',
  '',
];

const said: fc.Arbitrary<Uint8Array> = fc
  .array(fc.constantFrom(...sayings), { minLength: 1, maxLength: 3 })
  .map((some) => Buffer.from(some.join(''), 'latin1'));

/** The bytes of a whole connection: one or a few of these, one behind the other, as they stand or with faults in them. */
export const connections: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: said },
  { weight: 5, arbitrary: mutatedBytes(said) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);
