import type { EventStore } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import type { Position } from '@pedigree/kernel';
import { type PedigreeEvent, readEvent } from '@pedigree/schema/events';
import type { Outcome } from '../outcome.ts';
import { Clock, createLog, createProcess, type Process } from './process.ts';
import type { RandomCommand } from './random-commands.ts';

/** The events behind a position, as they are read. */
export async function readEvents(store: EventStore, after?: Position): Promise<PedigreeEvent[]> {
  return (await readLog(store, after)).map(({ envelope }) => readEvent(envelope));
}

/** The input with events that happened in the place of `#n`, and their times in the place of `@n`. */
export function withEvents(input: unknown, log: readonly PedigreeEvent[]): unknown {
  const changes = log.flatMap((event) =>
    'changes' in event.data ? event.data.changes.map(({ from }) => ({ id: event.id, from })) : [],
  );
  const pick = (number: string) => changes[Number(number) % changes.length];
  const text = JSON.stringify(input).replaceAll(/"([#@])(\d+)"/g, (_, sign: string, number: string) => {
    const change = pick(number) ?? { id: '00000000-0000-5000-8000-000000000000', from: '2026-05-14T00:00:00.000Z' };
    return JSON.stringify(sign === '#' ? change.id : change.from);
  });
  return JSON.parse(text);
}

/** What became of one command of a history. */
export interface Step {
  readonly command: RandomCommand;
  readonly input: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome;
  readonly before: readonly PedigreeEvent[];
  readonly after: readonly PedigreeEvent[];
  readonly clock: string;
}

/** Runs a history in one process, and looks at each step. */
export async function live(
  history: readonly RandomCommand[],
  look: (step: Step, house: { process: Process; log: EventStore; clock: Clock }) => Promise<void>,
) {
  const clock = new Clock();
  const log = createLog(clock);
  const process = createProcess(log, { clock });
  let before: readonly PedigreeEvent[] = [];
  for (const command of history) {
    clock.now += command.clockStep;
    const input = Object(withEvents(command.input, before));
    const outcome = await process.execute(command.name, input);
    const after = [...before, ...(await readEvents(log, before.at(-1)?.position))];
    await look(
      { command, input, outcome, before, after, clock: new Date(clock.now).toISOString() },
      { process, log, clock },
    );
    before = after;
  }
}
