import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type Double, startDouble } from '@pedigree/event-store-esdb/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';

type ViewsOn = 'SQLite' | 'PostgreSQL';
type LogOn = ViewsOn | 'EventStoreDB';

/** What tells a service where log and views are. */
export type PlaceVariables = Readonly<Record<'PEDIGREE_STORE' | 'PEDIGREE_VIEWS', string>>;

/** A database for the log beside one for the views. */
export interface Combination {
  readonly log: LogOn;
  readonly views: ViewsOn;
  /** A place for a log and views of its own, empty at first: the same name, the same place. For use while tests run. */
  readonly placeOf: (name: string) => PlaceVariables;
}

/** All that are offered. The first is what a service has unless it is told. `once`: they meet each database of each kind. */
const combinations: readonly (Pick<Combination, 'log' | 'views'> & { readonly once?: true })[] = [
  { log: 'SQLite', views: 'SQLite', once: true },
  { log: 'SQLite', views: 'PostgreSQL' },
  { log: 'PostgreSQL', views: 'PostgreSQL', once: true },
  { log: 'PostgreSQL', views: 'SQLite' },
  { log: 'EventStoreDB', views: 'SQLite', once: true },
  { log: 'EventStoreDB', views: 'PostgreSQL' },
];

/** `PEDIGREE_TEST_COMBINATIONS=all`: what meets each database once meets each combination. */
const isLong = process.env.PEDIGREE_TEST_COMBINATIONS === 'all';

/** The EventStoreDB of `PEDIGREE_TEST_ESDB`; empty where its double takes its place. */
const given = process.env.PEDIGREE_TEST_ESDB ?? '';

/** The same as `describeOnEachCombination`, of tests that take long: on three that meet each database once. */
export function describeOnEachDatabase(title: string, declare: (combination: Combination) => void): void {
  describeOn(isLong ? combinations : combinations.filter(({ once }) => once), title, declare);
}

/**
 * Declares the same tests on every combination that is offered. They share one PostgreSQL and one EventStoreDB; those that
 * need PostgreSQL are passed over by name where there is none.
 */
export function describeOnEachCombination(title: string, declare: (combination: Combination) => void): void {
  describeOn(combinations, title, declare);
}

function describeOn(
  chosen: readonly Pick<Combination, 'log' | 'views'>[],
  title: string,
  declare: (combination: Combination) => void,
): void {
  describe(title, () => {
    // Names of streams are for ever on a server that is not ours.
    const run = randomBytes(4).toString('hex');
    let folder = '';
    let double: Double | null = null;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pedigree-combinations-'));
      if (given === '') double = await startDouble();
    });

    const declareWhere = (usesPostgres: boolean, postgres: { readonly url: string }) => {
      for (const { log, views } of chosen) {
        if ([log, views].includes('PostgreSQL') !== usesPostgres) continue;
        const urls = {
          SQLite: (name: string) => `sqlite:${join(folder, name)}`,
          PostgreSQL: (name: string) => withParameter(postgres.url, `schema=${name}`),
          EventStoreDB: (name: string) => withParameter(double?.connectionString ?? given, `log=${name}_${run}`),
        };
        const placeOf = (name: string) => {
          const own = `${name}_${log}_${views}`.toLowerCase();
          // On SQLite both lie in one folder, as they do unless something is said.
          const beside = views === 'SQLite' ? own : `${own}_views`;
          return { PEDIGREE_STORE: urls[log](own), PEDIGREE_VIEWS: urls[views](beside) };
        };
        describe(`log on ${log}, views on ${views}`, () => declare({ log, views, placeOf }));
      }
    };

    declareWhere(false, { url: '' });
    describeOnPostgres('beside PostgreSQL', (postgres) => declareWhere(true, postgres));

    afterAll(async () => {
      await double?.stop();
      rmSync(folder, { recursive: true });
    });
  });
}

/** Of several hosts it is no URL. */
function withParameter(url: string, parameter: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${parameter}`;
}
