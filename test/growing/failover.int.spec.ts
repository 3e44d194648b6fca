import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { connect, toPlace } from '@pedigree/postgres';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { freePort } from '@pedigree/postgres/testing';
import { readMetric } from '../delivery/read-metric.ts';
import { ask } from '../harness/ask.ts';
import { modelAt, register, until } from './asked-service.ts';
import { spawnUntilTestsEnd } from './spawned-service.ts';

/** Beside others on a busy machine each start takes its time. */
const patience = 120_000;

const start = spawnUntilTestsEnd();

describeOnPrivatePostgres('services whose server fails over', (server) => {
  async function inDatabase(...statements: readonly string[]): Promise<void> {
    const connections = connect(toPlace({ url: server.url, schema: 'public' }), 1);
    for (const statement of statements) await connections.use((session) => session.query(statement));
    await connections.close();
  }

  async function schemasIn(url: string): Promise<unknown[]> {
    const connections = connect(toPlace({ url, schema: 'public' }), 1);
    const schemas = "select nspname from pg_namespace where nspname like 'pedigree%' order by 1";
    const { rows } = await connections.use((session) => session.query<{ readonly nspname: string }>(schemas));
    await connections.close();
    return rows.map(({ nspname }) => nspname);
  }

  test(
    'projectors wait for views that take no writes, one that starts meanwhile too, say why, and go on',
    async () => {
      await inDatabase('create database sight');
      const places = { store: server.url, views: server.url.replace(/postgres$/, 'sight') };
      const [projector, gateway] = await Promise.all([start('projector', places), start('gateway', places)]);
      await until(projector, { code: 200, body: { status: 'ready', interruption: null } });
      await until(gateway, { code: 200 });

      await inDatabase(
        'alter database sight set default_transaction_read_only = on',
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'sight'",
      );
      const late = await start('projector', places);
      const waiting = { code: 503, body: { interruption: expect.stringContaining('came: a read-only one') } };
      await until(projector, waiting);
      await until(late, waiting);
      expect(await readMetric(projector.url, 'pedigree_projector_running')).toBe(0);
      const position = await register(gateway, 'fraud');

      await inDatabase('alter database sight reset default_transaction_read_only');
      expect(await modelAt(gateway, 'fraud', position)).toEqual({ name: 'fraud' });
      for (const each of [projector, late]) {
        await until(each, { code: 200, body: { interruption: null } });
        expect(await readMetric(each.url, 'pedigree_projector_restarts_total')).toBe(0);
      }
    },
    patience,
  );

  test(
    'a projector and a gateway that start while the server is away answer that they wait, and are ready once it is there',
    async () => {
      server.crash('immediate');
      const places = { store: server.url };
      const [projector, gateway] = await Promise.all([start('projector', places), start('gateway', places)]);
      const unreachable = { code: 503, body: { log: 'unreachable', views: [] } };
      expect(await projector.readyz()).toMatchObject(unreachable);
      expect(await gateway.readyz()).toMatchObject(unreachable);
      expect((await gateway.readyz()).body.interruption).toMatch(/^waiting for postgres:\/\/.*, schema pedigree: ./);
      expect((await fetch(gateway.url, { method: 'POST' })).status).toBe(503);
      await server.start();
      await Promise.all([until(projector, { code: 200 }), until(gateway, { code: 200 })]);
    },
    patience,
  );

  test(
    'a gateway that is asked to end before its views are there exits with 0, and has what it accepted in the log',
    async () => {
      const store = `${server.url}?schema=unready`;
      const gateway = await start('gateway', { store });
      await until(gateway, { code: 503, body: { status: 'starting', log: 'writing' } });
      const position = await register(gateway, 'fraud');
      expect(await gateway.end('SIGTERM')).toBe(0);
      const [projector, next] = await Promise.all([start('projector', { store }), start('gateway', { store })]);
      await until(next, { code: 200 });
      expect(await modelAt(next, 'fraud', position)).toEqual({ name: 'fraud' });
      expect(await projector.end('SIGINT')).toBe(0);
    },
    patience,
  );

  test(
    'a gateway that takes no commands makes no log: it waits for one, says so, and answers once another has made it',
    async () => {
      await inDatabase('create database bare');
      const store = server.url.replace(/postgres$/, 'bare');
      const gateway = await start('gateway', { store }, ['--read-only']);
      await until(gateway, { code: 503, body: { interruption: expect.stringContaining('came: none in postgres://') } });
      expect(await schemasIn(store)).toEqual([]);
      await start('projector', { store });
      await until(gateway, { code: 200 });
      expect(await schemasIn(store)).toEqual(['pedigree', 'pedigree_views']);
    },
    patience,
  );

  test(
    'a gateway that takes no commands starts beside a standby, and answers questions, of the past too',
    async () => {
      const store = `${server.url}?schema=copied`;
      const [projector, writing] = await Promise.all([start('projector', { store }), start('gateway', { store })]);
      await until(writing, { code: 200 });
      const position = await register(writing, 'fraud');
      expect(await modelAt(writing, 'fraud', position)).toEqual({ name: 'fraud' });
      await Promise.all([projector.end('SIGTERM'), writing.end('SIGTERM')]);
      await inDatabase('checkpoint');
      writeFileSync(join(server.data, 'standby.signal'), '');
      server.crash('immediate');
      await server.start();

      const reading = await start('gateway', { store }, ['--read-only']);
      await until(reading, { code: 200, body: { status: 'degraded' } });
      expect(await modelAt(reading, 'fraud', position)).toEqual({ name: 'fraud' });
      const now = `{ model(model: "fraud", knownAt: "${new Date().toISOString()}") { name } }`;
      expect(await ask(reading.url, now)).toEqual({ data: { model: { name: 'fraud' } } });
      const refused = 'mutation { registerModel(input: { name: "credit" }) { ... on Rejection { code } } }';
      expect(await ask(reading.url, refused)).toEqual({ data: { registerModel: { code: 'READ_ONLY' } } });
      await inDatabase('select pg_promote()');
    },
    patience,
  );
});

test.each(['projector', 'gateway'] as const)(
  'a %s that waits for a server that never comes ends when it is asked to, with 0',
  async (service) => {
    const waiting = await start(service, { store: `postgres://pedigree@127.0.0.1:${await freePort()}/none` });
    expect((await waiting.readyz()).code).toBe(503);
    expect(await waiting.end('SIGTERM')).toBe(0);
  },
  patience,
);
