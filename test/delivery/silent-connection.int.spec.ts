import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startChildService } from '../harness/child-service.ts';

test('a connection over which nothing was asked keeps no service from stopping', async () => {
  const data = mkdtempSync(join(tmpdir(), 'pedigree-silent-'));
  const service = await startChildService({ data });
  const silent = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(silent, 'connect');
  expect(await service.stop()).toBe(0);
  silent.destroy();
  rmSync(data, { recursive: true });
});
