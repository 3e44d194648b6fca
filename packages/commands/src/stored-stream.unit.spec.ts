import { expect, test } from '@jest/globals';
import { maxPageBytes } from '@pedigree/event-store';
import { foldings } from './states.ts';
import { StoredStream } from './stored-stream.ts';
import { createHouse, promotion } from './testing/house.ts';
import { createProcess, readStream } from './testing/process.ts';

const stream = 'environment-default/production';

test('whoever waits for a turn of the event loop gets one between any two pages of a long stream', async () => {
  const { log } = await createHouse();
  const { accept } = createProcess(log);
  for (let time = 0; time < 5; time++) await accept('promoteModel', promotion);
  let turns = 0;
  const turnsAtReads: number[] = [];
  const stored = new StoredStream(stream, foldings.environment, {
    ...log,
    async readStream(name, from) {
      turnsAtReads.push(turns);
      setImmediate(() => turns++);
      const page = await log.readStream(name, from, 1);
      return page.map((event) => ({ ...event, bytes: new Uint8Array(maxPageBytes) }));
    },
  });
  const { revision } = await stored.catchUp();
  const events = await readStream(log, stream);
  expect(revision).toBe(events.length - 1);
  expect(turnsAtReads).toEqual([...events, null].map((_, page) => page));
});

test('a command is recognised by what was read, with the revision of its first event', async () => {
  const { log } = await createHouse();
  const { event } = await createProcess(log).accept('promoteModel', { ...promotion, commandId: 'once' });
  const stored = new StoredStream(stream, foldings.environment, log);
  const first = event.id;
  expect(await stored.recognise('once', first)).toBeUndefined();
  await stored.catchUp();
  expect(await stored.recognise('once', first)).toEqual({
    revision: event.revision,
    count: 1,
    digest: event.commandDigest,
  });
});
