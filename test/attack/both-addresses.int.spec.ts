import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const hasTwo = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);
const onBoth = hasTwo ? test : test.skip;

const reach = async ({ url }: OwnService, host: string): Promise<Socket> => {
  const socket = connect({ host, port: Number(new URL(url).port) }).on('error', () => {});
  await once(socket, 'connect');
  return socket;
};

/** What comes back until the other side ends it. */
async function answerOver(socket: Socket): Promise<string> {
  socket.setEncoding('utf8').write('GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
  let text = '';
  socket.on('data', (piece: string) => {
    text += piece;
  });
  await once(socket, 'close');
  return text;
}

onBoth('localhost is answered by both of its addresses, which have one bound of connections together', async () => {
  const service = await startOwnService({ host: 'localhost', limits: { connections: 4 } });
  const open: Socket[] = [];
  for (const host of ['127.0.0.1', '::1', '127.0.0.1', '::1']) open.push(await reach(service, host));
  for (const host of ['127.0.0.1', '::1']) expect(await answerOver(await reach(service, host))).toBe('');
  for (const socket of open) expect(await answerOver(socket)).toMatch(/^HTTP\/1.1 200 /);
  for (const host of ['127.0.0.1', '::1'])
    expect(await answerOver(await reach(service, host))).toMatch(/^HTTP\/1.1 200 /);
  await service.remove();
});

onBoth('a service stops though somebody holds a connection, by whichever address of localhost', async () => {
  const service = await startOwnService({ host: 'localhost' });
  const held = [await reach(service, '127.0.0.1'), await reach(service, '::1')];
  const ends = held.map((socket) => once(socket.resume(), 'close'));
  await service.remove();
  await Promise.all(ends);
  await expect(reach(service, '127.0.0.1')).rejects.toThrow(/ECONNREFUSED/);
  await expect(reach(service, '::1')).rejects.toThrow(/ECONNREFUSED/);
});
