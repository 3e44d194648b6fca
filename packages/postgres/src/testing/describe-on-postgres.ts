import { afterAll, beforeAll, describe } from '@jest/globals';
import { hasDatabase, startDatabase } from './start-database.ts';
import { hasPostgres, type PostgresServer, startPostgres } from './start-postgres.ts';

/**
 * Declares tests that need a database: one of their own on the server of `PEDIGREE_TEST_POSTGRES`, else on a private server.
 * `database.url` is there once they run. Where there is neither they are passed over by name, but not in CI.
 */
export function describeOnPostgres(title: string, declare: (database: { readonly url: string }) => void): void {
  const needed = 'PEDIGREE_TEST_POSTGRES, or what Debian calls postgresql';
  declareOn({ title, needed, isThere: hasDatabase(), start: startDatabase }, (database) =>
    declare({
      get url() {
        return database().url;
      },
    }),
  );
}

/** The same for tests that kill their server or set it otherwise: it is a private one always. */
export function describeOnPrivatePostgres(
  title: string,
  declare: (server: Omit<PostgresServer, 'dispose'>) => void,
): void {
  const needed = 'what Debian calls postgresql';
  declareOn({ title, needed, isThere: hasPostgres(), start: startPostgres }, (server) =>
    declare({
      get url() {
        return server().url;
      },
      get data() {
        return server().data;
      },
      crash: (how) => server().crash(how),
      start: () => server().start(),
    }),
  );
}

interface Needing<Needed> {
  readonly title: string;
  readonly needed: string;
  readonly isThere: boolean;
  readonly start: () => Promise<Needed | null>;
}

function declareOn<Needed extends { dispose(): Promise<void> }>(
  { title, needed, isThere, start }: Needing<Needed>,
  declare: (started: () => Needed) => void,
): void {
  // biome-ignore lint/style/noProcessEnv: only tests call this, and CI is how a run of them says what it is.
  const suite = isThere || process.env.CI === 'true' ? describe : describe.skip;
  suite(`${title} (needs ${needed})`, () => {
    let started: Needed | null = null;
    const expectStarted = () => {
      if (!started) throw new Error(`required: ${needed}; came: none, or not before the tests run`);
      return started;
    };

    beforeAll(async () => {
      started = await start();
      expectStarted();
    });

    declare(expectStarted);
    // What they clean up behind them needs the server, and hooks run in the order of their declaration.
    afterAll(() => started?.dispose());
  });
}
