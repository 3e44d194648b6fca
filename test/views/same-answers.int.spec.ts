import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { projectEvents, projectOnPostgres } from '@pedigree/views/testing';
import fc from 'fast-check';
import { lineageSteps, writeLineageHistory } from '../lineage/lineage-history.ts';
import { catalogueSteps, writeCatalogueHistory } from '../serving/catalogue-history.ts';
import { steps as servingSteps, writeRawHistory } from '../serving/raw-history.ts';
import { askEverything, momentsIn } from './every-question.ts';

const seed = Number(process.env.PEDIGREE_TEST_VIEWS_SEED ?? 1);

/** Several histories of one kind as one, so that it is long enough to ask much about. */
function drawn<Step>(steps: fc.Arbitrary<readonly Step[]>, histories: number): readonly Step[] {
  return fc.sample(steps, { numRuns: histories, seed }).flat();
}

const logs: Readonly<Record<string, () => Promise<readonly StoredEvent[]>>> = {
  catalogue: () => writeCatalogueHistory(drawn(catalogueSteps, 6), new Map()),
  lineage: () => writeLineageHistory(drawn(lineageSteps, 10), new Map()),
  serving: async () => writeRawHistory(drawn(servingSteps, 12)).events,
};

describeOnPostgres('views on PostgreSQL and on SQLite', (server) => {
  test.each(Object.keys(logs))('answer every question about a random log of the %s alike', async (kind) => {
    const log = (await logs[kind]?.()) ?? [];
    const sqlite = projectEvents(log);
    const schema = `views_${randomBytes(4).toString('hex')}`;
    const postgres = await projectOnPostgres({ url: server.url, schema }, log);
    let asked = 0;
    for (const part of [0, 1 / 3, 2 / 3, 1]) {
      const position = BigInt(Math.floor(log.length * part));
      const asOf = await sqlite.asOf(position);
      expect(await postgres.asOf(position)).toEqual(asOf);
      const answers = await askEverything(postgres, log, asOf);
      expect(answers).toEqual(await askEverything(sqlite, log, asOf));
      asked += answers.length;
    }
    for (const moment of momentsIn(log).slice(0, 60)) {
      expect(await postgres.asOfTime(moment)).toEqual(await sqlite.asOfTime(moment));
    }
    expect(asked).toBeGreaterThan(400);
    sqlite.close();
    await postgres.close();
  });
});
