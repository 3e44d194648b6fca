import { createMemoryStore, type EventStore, type StoredEvent } from '@pedigree/event-store';
import { readWholeStream } from '@pedigree/event-store/testing';
import { type Actor, isRejection, toInstant } from '@pedigree/kernel';
import { type CommandsOptions, createCommands } from '../execute.ts';
import type { Accepted, Outcome } from '../outcome.ts';
import { plainFacts } from './plain-facts.ts';

export const alice: Actor = { id: 'alice', kind: 'PERSON', means: 'CLAIMED' };

/** A clock that stands still until it is moved. */
export class Clock {
  now = Date.parse('2026-06-01T00:00:00.000Z');
  readonly read = () => this.now;
}

/** A log in memory that several processes may share. */
export function createLog(clock = new Clock(), beforeCommit?: () => Promise<void>): EventStore {
  const log: StoredEvent[] = [];
  const options = { logId: 'abcdefghijklmnop', clock: () => toInstant(clock.now), log };
  return createMemoryStore(beforeCommit ? { ...options, beforeCommit } : options);
}

export interface Process {
  readonly execute: (command: string, input: unknown) => Promise<Outcome>;
  readonly plan: (command: string, input: unknown) => Promise<Outcome>;
  /** As execute, for what a test takes to be accepted. */
  readonly accept: (command: string, input: unknown) => Promise<Accepted>;
}

/** Commands as one process runs them. */
export function createProcess(
  store: EventStore,
  {
    clock = new Clock(),
    caller = alice,
    ...options
  }: Partial<Omit<CommandsOptions, 'clock'>> & { clock?: Clock; caller?: Actor } = {},
): Process {
  const ids = String(processes++);
  let made = 0;
  const commands = createCommands({
    store,
    clock: clock.read,
    newId: () => `${ids}-${made++}`,
    loadPromotionFacts: plainFacts,
    ...options,
  });
  const execute: Process['execute'] = (command, input) => commands.execute({ command, input, caller });
  return {
    execute,
    plan: (command, input) => commands.plan({ command, input, caller }),
    accept: async (command, input) => acceptedOf(await execute(command, input)),
  };
}

let processes = 0;

export function acceptedOf(outcome: Outcome): Accepted {
  if (isRejection(outcome))
    throw new Error(`required: an accepted command; came: ${outcome.rejected} ${outcome.message}`);
  return outcome;
}

/** A word for what became of a command: its refusal, or what was written or known. */
export function wordOf(outcome: Outcome): string {
  if (isRejection(outcome)) return outcome.rejected;
  if (outcome.planned) return 'planned';
  return outcome.repeated ? 'repeated' : 'written';
}

export async function readStream(store: EventStore, stream: string): Promise<StoredEvent['envelope'][]> {
  return (await readWholeStream(store, stream)).map(({ envelope }) => envelope);
}
