import type { EventStore } from '@pedigree/event-store';
import { Clock, createLog, createProcess, type Process } from './process.ts';

/** What promotes version 1 of fraud into production. */
export const promotion = { environment: 'production', model: 'fraud', version: '1' };

/** A process on a log of its own, where versions 1 and 2 of fraud may be promoted into production. */
export async function createHouse(clock = new Clock()): Promise<Process & { readonly log: EventStore }> {
  const log = createLog(clock);
  const process = createProcess(log, { clock });
  await process.accept('defineEnvironment', { name: 'production', production: true });
  await process.accept('registerModel', { name: 'fraud' });
  await process.accept('recordTraining', { model: 'fraud' });
  await process.accept('recordTraining', { model: 'fraud' });
  return { log, ...process };
}
