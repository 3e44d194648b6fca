import { createCommands } from '@pedigree/commands';
import { createMemoryStore, type StoredEvent } from '@pedigree/event-store';
import { type Actor, toInstant } from '@pedigree/kernel';

/** One command of a history. */
export interface HistoryStep {
  readonly command: string;
  readonly input: object;
  /** By how many milliseconds the clock moves before the step; it may step back. */
  readonly clock: number;
}

const caller: Actor = { id: 'ada', kind: 'PERSON', means: 'CLAIMED' };

/**
 * Lets the real commands write a history into a log in memory, from a time on. What they refuse writes nothing, and that
 * is well. `written` counts the commands that wrote something, for a test to see that all did.
 */
export async function writeHistory(
  beginning: number,
  steps: readonly HistoryStep[],
  written: Map<string, number> = new Map(),
): Promise<readonly StoredEvent[]> {
  let clock = beginning;
  let count = 0;
  const log: StoredEvent[] = [];
  const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => toInstant(clock), log });
  const commands = createCommands({ store, clock: () => clock, newId: () => `command-${++count}` });
  for (const step of steps) {
    clock += step.clock;
    const before = log.length;
    await commands.execute({ command: step.command, input: step.input, caller });
    if (log.length > before) written.set(step.command, (written.get(step.command) ?? 0) + 1);
  }
  await store.close();
  return log;
}
