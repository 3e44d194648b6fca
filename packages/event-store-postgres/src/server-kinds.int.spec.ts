import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvents } from '@pedigree/event-store/testing';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { openPostgresStore } from './open.ts';
import { openPostgresReader } from './open-reader.ts';

const stream = 'model-default/a';
const clock = () => '2026-03-01T09:00:00.000Z';

describeOnPrivatePostgres('a server that is no plain one', (server) => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-certificates-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = (url: string, patience = 30_000) =>
    openPostgresStore({ url, schema: 'log', clock, random: randomBytes, limits: { patience } });

  const unusable = (message: RegExp) => ({ name: 'LogUnusable', message: expect.stringMatching(message) });

  async function ask(text: string): Promise<void> {
    const client = new Client(server.url);
    await client.connect();
    await client.query(text);
    await client.end();
  }

  /** Makes an authority of that name, which signs a certificate for `localhost`. */
  function makeCertificates(name: string): {
    readonly authority: string;
    readonly certificate: string;
    readonly key: string;
  } {
    const file = (what: string) => join(folder, `${name}.${what}`);
    const openssl = (...given: string[]) => execFileSync('openssl', given, { stdio: 'pipe', cwd: folder });
    const request = ['req', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
    openssl(...request, '-x509', '-subj', `/CN=${name}`, '-keyout', file('ca.key'), '-out', file('ca.crt'));
    openssl(...request, '-subj', '/CN=localhost', '-keyout', file('key'), '-out', file('csr'));
    writeFileSync(file('ext'), 'subjectAltName=DNS:localhost');
    const signed = ['-CA', file('ca.crt'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('ext')];
    openssl('x509', '-req', '-days', '2', '-in', file('csr'), ...signed, '-out', file('crt'));
    return { authority: file('ca.crt'), certificate: file('crt'), key: file('key') };
  }

  /** The connection string with TLS, to a host by that name. */
  function verified(host: string, authority: string): string {
    const url = new URL(server.url);
    url.hostname = host;
    url.search = String(new URLSearchParams({ sslmode: 'verify-full', sslrootcert: authority }));
    return url.href;
  }

  test('is refused where it has no TLS and the connection string asks for it, and where a named file is missing', async () => {
    const { authority } = makeCertificates('unused');
    await expect(open(verified('127.0.0.1', authority))).rejects.toMatchObject(
      unusable(/^required: a database that can be opened; came: postgres:\/\/127.*\(The server does not support SSL/),
    );
    await expect(open(verified('127.0.0.1', join(folder, 'nothing.crt')))).rejects.toMatchObject(
      unusable(/came: postgres:\/\/127.*\(ENOENT: no such file or directory, open '.*nothing.crt'\)$/),
    );
  });

  test('takes events over TLS, whose certificate is held against its authority and its host', async () => {
    const ours = makeCertificates('ours');
    const others = makeCertificates('others');
    const owner = statSync(server.data);
    for (const [name, file] of [
      ['server.crt', ours.certificate],
      ['server.key', ours.key],
    ] as const) {
      execFileSync('install', ['-m', '600', file, join(server.data, name)]);
      chownSync(join(server.data, name), owner.uid, owner.gid);
    }
    await ask('alter system set ssl to on');
    await ask('select pg_reload_conf()');

    const store = await open(verified('localhost', ours.authority));
    expect(await store.append(stream, 'none', makeEvents(stream, 0, 1))).toMatchObject({ appended: true });
    const watcher = new Client(server.url);
    await watcher.connect();
    const { rows } = await watcher.query(
      "select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'pedigree'",
    );
    expect(rows).toEqual([{ ssl: true }]);
    await Promise.all([store.close(), watcher.end()]);

    const untrusted =
      /^required: a certificate of the server's host, signed by whom sslrootcert names; came: postgres:/;
    await expect(open(verified('localhost', others.authority))).rejects.toMatchObject(unusable(untrusted));
    await expect(open(verified('127.0.0.1', ours.authority))).rejects.toMatchObject(unusable(untrusted));
  });

  test('as a standby is refused as a store, and read; once it is promoted it takes events', async () => {
    const before = await open(server.url);
    const { logId } = before;
    const size = async () => (await before.head()).position;
    const events = await size();
    writeFileSync(join(server.data, 'standby.signal'), '');
    server.crash('immediate');
    await server.start();
    await expect(open(server.url)).rejects.toMatchObject(
      unusable(/^required: a server that takes writes; came: a standby, postgres:\/\/127/),
    );
    const revision = Number(events) - 1;
    const append = () => before.append(stream, revision, makeEvents(stream, revision + 1, 1));
    await expect(append()).rejects.toMatchObject({
      name: 'AppendFailed',
      message: expect.stringMatching(/^required: a database that takes writes; came: postgres:/),
    });
    const reader = await openPostgresReader({ url: server.url, schema: 'log' });
    expect(reader.logId).toBe(logId);
    expect((await reader.head()).position).toBe(events);
    const followed = reader.subscribe(events)[Symbol.asyncIterator]().next();
    await ask('select pg_promote()');
    expect(await append()).toMatchObject({ appended: true, position: events + 1n });
    expect((await followed).value).toHaveLength(1);
    await Promise.all([before.close(), reader.close()]);
  });
});
