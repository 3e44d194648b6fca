import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { startGate } from '@pedigree/postgres/testing';
import { ask } from '../harness/ask.ts';
import { startChildService } from '../harness/child-service.ts';

describeOnPostgres('a service whose server falls silent', (server) => {
  test('ends with 0 when it is asked to, also while it keeps views, a command waits for an answer, and a question does', async () => {
    const gate = await startGate(server.url);
    const service = await startChildService({ arguments: ['--store', `${gate.url}?schema=silent`] });
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
});
