import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { expectOnce } from './expect-once.ts';
import { type Acknowledged, prepare, type Sent, send, Writers } from './writers.ts';

/** How often the service is killed; `PEDIGREE_TEST_KILLS` asks for more. */
const kills = Number(process.env.PEDIGREE_TEST_KILLS ?? 20);

describe('kill -9 under 64 writers', () => {
  let data = '';
  let service: ChildService | undefined;
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'pedigree-kill-'));
  });
  afterAll(async () => {
    await service?.kill();
    rmSync(data, { recursive: true, force: true });
  });

  test(
    'nothing acknowledged is lost, nothing is doubled, and a repeat is recognised',
    async () => {
      const acknowledged = new Map<string, Acknowledged>();
      const figures = {
        kills,
        hits: 0,
        inFlight: 0,
        writtenUnanswered: 0,
        acknowledged: 0,
        startMilliseconds: [] as number[],
      };
      let last = new Writers();
      for (let round = 0; ; round++) {
        const began = performance.now();
        service = await startChildService({ data });
        figures.startMilliseconds.push(Math.round(performance.now() - began));
        if (round === 0) await prepare(service.url);
        await expectRecognised(service.url, last.answered.slice(-64), acknowledged);
        for (const sent of last.inFlight.values()) {
          const answer = await send(service.url, sent);
          acknowledged.set(sent.commandId, answer);
          figures.writtenUnanswered += answer.repeated ? 1 : 0;
        }
        if (round === kills) {
          await expectOnce(service.url, acknowledged);
          expect(await service.stop()).toBe(0);
          break;
        }
        const writers = new Writers();
        const running = writers.run(service.url, round);
        await delay(30 + Math.random() * 400);
        await service.kill();
        await running;
        expect(writers.refusals).toEqual([]);
        for (const [id, answer] of writers.acknowledged) acknowledged.set(id, answer);
        figures.inFlight += writers.inFlight.size;
        figures.hits += writers.inFlight.size > 0 ? 1 : 0;
        last = writers;
      }
      console.info(`kill -9: ${JSON.stringify({ ...figures, acknowledged: acknowledged.size })}`);
      expect(figures.hits).toBeGreaterThanOrEqual(kills / 2);
    },
    60_000 + kills * 10_000,
  );
});

/** The same command again is answered with the first answer. */
async function expectRecognised(
  url: string,
  sent: readonly Sent[],
  acknowledged: ReadonlyMap<string, Acknowledged>,
): Promise<void> {
  for (const each of sent) {
    expect(await send(url, each)).toEqual({ ...acknowledged.get(each.commandId), repeated: true });
  }
}
