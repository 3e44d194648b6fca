import type { EventStore } from '@pedigree/event-store';
import { Clock, createLog, createProcess, readStream } from './process.ts';

export const fraud = 'model-default/fraud';

/** A log that knows version 1 of the model fraud, at revisions 0 and 1. */
export async function createTrained(clock = new Clock()): Promise<EventStore> {
  const log = createLog(clock);
  const { accept } = createProcess(log, { clock });
  await accept('registerModel', { name: 'fraud' });
  await accept('recordTraining', { model: 'fraud' });
  return log;
}

/** A command that tags that version: each key its own command. */
export function tag(key: number | string, rest: object = {}): object {
  return { model: 'fraud', version: '1', key: `${key}`, value: 'x', commandId: `tag-${key}`, ...rest };
}

/** The keys of the tags, in the order in which they were written. */
export async function keysOf(log: EventStore): Promise<string[]> {
  const commands = (await readStream(log, fraud)).map(({ commandId }) => commandId);
  return commands.filter((id) => id.startsWith('tag-')).map((id) => id.replace('tag-', ''));
}

export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
