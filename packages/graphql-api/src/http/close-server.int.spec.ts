import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { defaultLimits } from '../limits/limits.ts';
import { prepareClosing } from './close-server.ts';
import { createHttpServer } from './create-http-server.ts';

/** More than the buffers of both sides of a connection hold. */
const large = 'x'.repeat(12_000_000);

/** No test waits for as long. */
const patient = 600_000;

const opened: Socket[] = [];
afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
});

/** A server with an answer that is small and one that is large, and what it saw of its connections. */
async function serve(patienceMilliseconds: number) {
  const app = createHttpServer({
    limits: defaultLimits,
    logger: { info() {}, warn() {}, error() {} },
    allowedHosts: 'any',
  });
  const { close, refuseWhileClosing } = prepareClosing(app, patienceMilliseconds);
  app.get('/small', { onRequest: refuseWhileClosing }, async () => 'small');
  app.get('/large', { onRequest: refuseWhileClosing }, async () => large);
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const said = new Promise<void>((resolve) => {
    app.server.on('request', (_, response) => response.once('prefinish', resolve));
  });
  const open = async () => {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    opened.push(socket);
    const [theirs]: Socket[] = await once(app.server, 'connection');
    return { socket, bytesRead: () => theirs?.bytesRead ?? 0 };
  };
  return { open, close, said };
}

const asking = (path: string) => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;

/** Waits for what the other end of a connection does, which is in this process. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const isToldToStop = expect.stringMatching(/^HTTP\/1.1 503 .*connection: close.*"code":"STOPPING"/is);

test('an answer that is said before the server closes is read to its end', async () => {
  const { open, close, said } = await serve(patient);
  const { socket } = await open();
  socket.write(asking('/large'));
  await said;
  const closed = close();
  // Sweeps pass, and the answer still lies there.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const answer = await text(socket);
  expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(large.length);
  await closed;
});

test('one that nobody reads is waited for as long as is said, and no longer', async () => {
  const { open, close, said } = await serve(50);
  const { socket } = await open();
  socket.write(asking('/large'));
  await said;
  await close();
  // Cut off, it ends with an error or without, by what the system has kept of it.
  await text(socket).catch(() => {});
  expect(socket.bytesRead).toBeLessThan(large.length);
});

test('a request that has arrived, and is not read when the server closes, is answered', async () => {
  const { open, close } = await serve(patient);
  const { socket } = await open();
  socket.write(asking('/small'));
  const [first]: Buffer[] = await once(socket, 'data');
  expect(String(first)).toMatch(/^HTTP\/1.1 200 /);
  socket.write(asking('/small'));
  const [answer] = await Promise.all([text(socket), close()]);
  expect(answer).toEqual(isToldToStop);
});

test('a request whose rest comes while the server closes is told that it stops', async () => {
  const { open, close } = await serve(patient);
  const { socket, bytesRead } = await open();
  socket.write(asking('/small').slice(0, 20));
  await until(() => bytesRead() > 0);
  const closed = close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write(asking('/small').slice(20));
  expect(await text(socket)).toEqual(isToldToStop);
  await closed;
});

test('a connection over which nothing is on its way, asked before or not, is ended at once', async () => {
  const { open, close } = await serve(patient);
  const [asked, unasked] = [await open(), await open()];
  asked.socket.write(asking('/small'));
  await once(asked.socket, 'data');
  await close();
  expect(await Promise.all([text(asked.socket), text(unasked.socket)])).toEqual(['', '']);
});
