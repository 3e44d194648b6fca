import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startChildService } from '../harness/child-service.ts';
import { openRawConnection, type RawConnection } from './raw-connection.ts';

test('the log tells once that connections are refused, however many come and go at the limit, and again next time', async () => {
  const data = mkdtempSync(join(tmpdir(), 'pedigree-refused-'));
  const service = await startChildService({ data, arguments: ['--limits', 'connections=4'] });
  const told = () => service.log().match(/connections are refused/g)?.length;
  const hangUp = async ({ send, closed }: RawConnection) => {
    send('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
    expect(await closed(60_000)).toMatch(/^HTTP\/1.1 200 /);
  };
  const fill = async () => {
    const open: RawConnection[] = [];
    while (open.length < 4) open.push(await openRawConnection(service.url));
    for (let time = 0; time < 3; time++) {
      expect(await (await openRawConnection(service.url)).closed(60_000)).toBe('');
      const [first] = open.splice(0, 1);
      if (first) await hangUp(first);
      open.push(await openRawConnection(service.url));
    }
    return open;
  };
  for (const connection of await fill()) await hangUp(connection);
  expect(told()).toBe(1);
  for (const connection of await fill()) await hangUp(connection);
  expect(told()).toBe(2);
  expect(await service.stop()).toBe(0);
  rmSync(data, { recursive: true });
});
