import { writeFileSync } from 'node:fs';
import { runStandalone } from '../harness/run-standalone.ts';
import { writeHistory } from '../harness/write-history.ts';

const events = 3_000;
const models = Array.from({ length: 16 }, (_, index) => `model-${index}`);

/**
 * Makes a log of three pages: sixteen models, each trained in its turn.
 *
 * @returns its events as they are stored, one a position.
 */
export async function makeLongLog(folder: string): Promise<readonly string[]> {
  const log = await writeHistory(Date.parse('2026-05-01T00:00:00.000Z'), [
    ...models.map((name) => ({ command: 'registerModel', input: { name }, clock: 1 })),
    ...Array.from({ length: events - models.length }, (_, turn) => ({
      command: 'recordTraining',
      input: { model: models[turn % models.length], metrics: { turn } },
      clock: 1,
    })),
  ]);
  const lines = log.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  const file = `${folder}.jsonl`;
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const { status, stderr } = runStandalone(['log', 'import', file, '--data', folder]);
  if (status !== 0) throw new Error(stderr);
  return lines;
}
