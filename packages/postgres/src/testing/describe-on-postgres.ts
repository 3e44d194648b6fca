import { afterAll, beforeAll, describe } from '@jest/globals';
import { hasPostgres, type PostgresServer, startPostgres } from './start-postgres.ts';

/**
 * Declares tests that need a private server; `server.url` is there once they run. Where there are no binaries they are
 * passed over by name, but not in CI.
 */
export function describeOnPostgres(title: string, declare: (server: Omit<PostgresServer, 'dispose'>) => void): void {
  // biome-ignore lint/style/noProcessEnv: only tests call this, and CI is how a run of them says what it is.
  const suite = hasPostgres() || process.env.CI === 'true' ? describe : describe.skip;
  suite(`${title} (needs what Debian calls postgresql)`, () => {
    let server: PostgresServer | null = null;

    beforeAll(async () => {
      server = await startPostgres();
      if (!server) throw new Error("required: Debian's package postgresql; came: none");
    });

    declare({
      get url() {
        return server?.url ?? '';
      },
      crash: (how) => server?.crash(how),
      start: async () => server?.start(),
    });
    // What they clean up behind them needs the server, and hooks run in the order of their declaration.
    afterAll(() => server?.dispose());
  });
}
