import type { SketchedLog } from './sketched-log.ts';

/** What a log says at a step: processes that take the same steps have the same log, each for itself. */
export async function tellStep(log: SketchedLog, made: number): Promise<void> {
  await log.describe(`model ${made % 17}`, String(made));
  if (made % 5 > 0) return;
  const model = `model ${made % 3}`;
  const { envelope } = await log.serve({ environment: 'production', model, serves: 1 + made });
  if (made % 7 > 0) return;
  await log.withdraw('production', model, [{ event: envelope.id, from: envelope.occurredAt }]);
}
