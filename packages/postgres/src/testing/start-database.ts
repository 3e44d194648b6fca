import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { hasPostgres, startPostgres } from './start-postgres.ts';

/** An empty database of its own, on whatever server the tests were given. */
export interface TestDatabase {
  /** Its connection string. */
  readonly url: string;
  /** Drops it, whoever is still connected. */
  dispose(): Promise<void>;
}

/** The server that was named for tests: its databases are left alone, and who is named may make more. */
// biome-ignore lint/style/noProcessEnv: only tests ask, and this is how a run of them says what it has.
const given = process.env.PEDIGREE_TEST_POSTGRES ?? '';

/** Whether there is a server for tests, or the binaries of one. */
export function hasDatabase(): boolean {
  return given !== '' || hasPostgres();
}

/**
 * For tests: makes a database on the server of `PEDIGREE_TEST_POSTGRES`, else on a private one that it starts; null where
 * there is neither.
 */
export async function startDatabase(): Promise<TestDatabase | null> {
  if (given === '') return startPostgres();
  const name = `pedigree_test_${randomBytes(8).toString('hex')}`;
  await administer(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, dispose: () => administer(`drop database ${name} with (force)`) };
}

async function administer(statement: string): Promise<void> {
  const client = new Client(given);
  await client.connect();
  await client.query(statement);
  await client.end();
}
