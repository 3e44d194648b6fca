import { randomBytes, randomUUID } from 'node:crypto';
import { createCommands } from '@pedigree/commands';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { isRejection, toInstant } from '@pedigree/kernel';
import { models } from './promotions.ts';

const together = 500;

/** Records so many promotions in a folder's one environment, whose models are there (promotions.ts), without a server. */
export async function recordPromotions(folder: string, count: number): Promise<void> {
  const clock = () => Date.now();
  const store = await openSqliteStore({ folder, clock: () => toInstant(clock()), random: randomBytes });
  const commands = createCommands({ store, clock, newId: randomUUID });
  for (let start = 0; start < count; start += together) {
    const numbers = Array.from({ length: Math.min(together, count - start) }, (_, index) => start + index);
    await Promise.all(numbers.map(promote));
  }
  await store.close();

  async function promote(number: number): Promise<void> {
    const model = `model-${number % models}`;
    const version = `${1 + (Math.floor(number / models) % 2)}`;
    const outcome = await commands.execute({
      command: 'promoteModel',
      input: { environment: 'production', model, version },
      caller: { id: 'ada', kind: 'PERSON', means: 'CLAIMED' },
    });
    if (isRejection(outcome)) throw new Error(`required: a promotion of ${model}; came: ${outcome.message}`);
  }
}
