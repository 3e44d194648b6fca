import { startPostgres } from '@pedigree/postgres/testing';
import type { Bench, Figure } from './figure.ts';

/** What a bench on PostgreSQL measures on a private server, which it has to itself. */
type MeasureOnPostgres = (url: string, options: Parameters<Bench['run']>[0]) => Promise<readonly Figure[]>;

/** A bench on a private server; without figures, and told to be left out, where PostgreSQL is not installed. */
export function onPostgres(name: string, measure: MeasureOnPostgres): Bench {
  return {
    name,
    async run(options) {
      const server = await startPostgres();
      if (!server) {
        console.log(`\n${name}: left out: there is no PostgreSQL below /usr/lib/postgresql`);
        return [];
      }
      try {
        return await measure(server.url, options);
      } finally {
        await server.dispose();
      }
    },
  };
}
