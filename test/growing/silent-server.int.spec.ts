import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '@pedigree/event-store-esdb/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { startGate } from '@pedigree/postgres/testing';
import { ask } from '../harness/ask.ts';
import { startChildService } from '../harness/child-service.ts';

/** `argumentsFor` tells a service to use the server by way of a gate. */
function claimItEnds(server: () => string, argumentsFor: (url: string) => readonly string[]): void {
  test('ends with 0 when it is asked to, also while it keeps views, a command waits for an answer, and a question does', async () => {
    const gate = await startGate(server());
    const service = await startChildService({ arguments: argumentsFor(gate.url) });
    const register = (name: string) =>
      ask(service.url, `mutation { registerModel(input: { name: "${name}" }) { __typename } }`);
    await register('fraud');
    gate.silence();
    const waiting = [register('churn'), ask(service.url, '{ model(model: "fraud") { name } }')];
    const answers = Promise.allSettled(waiting);
    await delay(200);
    expect(await service.stop()).toBe(0);
    await answers;
    gate.close();
  }, 120_000);
}

describeOnPostgres('a service whose PostgreSQL falls silent', (server) => {
  claimItEnds(
    () => server.url,
    (url) => ['--store', `${url}?schema=silent`],
  );
});

describe('a service whose EventStoreDB falls silent', () => {
  let double: Double;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-silent-'));
    double = await startDouble();
  });

  afterAll(async () => {
    await double.stop();
    rmSync(folder, { recursive: true });
  });

  claimItEnds(
    () => double.connectionString,
    (url) => ['--store', url, '--data', folder],
  );
});
