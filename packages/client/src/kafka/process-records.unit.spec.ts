import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryStore } from './consumer-store.ts';
import { EventsMissing, PoisonedRecord } from './errors.ts';
import { type Processing, processRecords } from './process-records.ts';
import { binaryRecord, structuredRecord } from './testing/event-records.ts';
import type { TopicRecord } from './topic-record.ts';

/** A consumer that writes down what it processed, in the transaction; `refuses` names events that it cannot process. */
function consumer({ refuses = [] as readonly string[], skips = false, accepts = false } = {}) {
  const store = memoryStore();
  const kept: string[] = [];
  const poisons: string[] = [];
  const gaps: string[] = [];
  const noting: typeof store = {
    ...store,
    transaction: (work) =>
      store.transaction(async (changes) => {
        const before = kept.length;
        try {
          return await work(changes);
        } catch (fault) {
          kept.length = before;
          throw fault;
        }
      }),
  };
  const processing: Processing<Map<string, number>> = {
    store: noting,
    handle({ id }) {
      kept.push(id);
      if (refuses.includes(id)) throw new Error(`${id} is too much`);
    },
    skips: async ({ message }) => {
      poisons.push(message);
      return skips;
    },
    accepts: async ({ message }) => {
      gaps.push(message);
      return accepts;
    },
  };
  const highest = (key: string) => store.transaction((changes) => store.highest(changes, key));
  return {
    kept,
    poisons,
    gaps,
    highest,
    process: (records: readonly TopicRecord[]) => processRecords(records, processing),
  };
}

const stream = 'model-default/fraud';
const fraud = (revision: number, offset = revision) => structuredRecord({ stream, revision, offset });

describe('a consumer of a partition', () => {
  test('keeps what it processed, each revision, and the offset to go on from', async () => {
    const { process, kept, highest } = consumer();
    await process([fraud(0, 5), binaryRecord({ stream: 'model-default/churn', revision: 0, offset: 6 }), fraud(1, 7)]);
    expect(kept).toEqual(['model-default/fraud@0', 'model-default/churn@0', 'model-default/fraud@1']);
    expect(await highest(stream)).toBe(1);
    expect(await highest('model-default/churn')).toBe(0);
    expect(await highest('kafka:pedigree.events/0')).toBe(8);
  });

  test('processes each event once and in order, wherever the topic goes back and however it is cut', async () => {
    const partition = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 30 }).chain((streams) => {
      const written = streams.map((name, index) => ({
        stream: `model-default/${name}`,
        revision: streams.slice(0, index).filter((earlier) => earlier === name).length,
      }));
      // A relay that begins again writes anew what stood behind its checkpoint.
      return fc
        .array(fc.record({ from: fc.nat(written.length), until: fc.nat(written.length) }), { maxLength: 6 })
        .map((turns) => {
          let reached = 0;
          const told = turns.flatMap(({ from, until }) => {
            const begin = Math.min(from, reached);
            reached = Math.max(reached, until);
            return written.slice(begin, Math.max(begin, until));
          });
          return { written, topic: [...told, ...written.slice(reached)] };
        });
    });
    await fc.assert(
      fc.asyncProperty(partition, fc.integer({ min: 1, max: 7 }), async ({ written, topic }, size) => {
        const { process, kept } = consumer();
        const records = topic.map((told, offset) => structuredRecord({ ...told, offset }));
        for (let from = 0; from < records.length; from += size) await process(records.slice(from, from + size));
        expect(kept).toEqual(written.map(({ stream, revision }) => `${stream}@${revision}`));
      }),
    );
  });

  test('never processes an event that another member processes at the same time', async () => {
    const { process, kept } = consumer();
    const records = [fraud(0), fraud(1), fraud(2)];
    await Promise.all([process(records), process(records), process(records.slice(0, 1))]);
    expect(kept).toEqual(['model-default/fraud@0', 'model-default/fraud@1', 'model-default/fraud@2']);
  });
});

describe('an event that cannot be processed', () => {
  const refuses = ['model-default/fraud@1'];

  test('stops the consumer: all before it is kept, and nothing of what follows', async () => {
    const { process, kept, highest } = consumer({ refuses });
    const failed = process([fraud(0), fraud(1, 1), fraud(2)]);
    await expect(failed).rejects.toThrow(
      'required: event model-default/fraud@1 to be processed, pedigree.events[0] at offset 1; came: model-default/fraud@1 is too much',
    );
    await expect(failed).rejects.toBeInstanceOf(PoisonedRecord);
    await expect(failed).rejects.toMatchObject({ id: 'model-default/fraud@1', record: { offset: '1' } });
    expect(kept).toEqual(['model-default/fraud@0']);
    expect(await highest(stream)).toBe(0);
    expect(await highest('kafka:pedigree.events/0')).toBe(1);
  });

  test('is left out where the caller says so, and makes no gap', async () => {
    const { process, kept, poisons, gaps, highest } = consumer({ refuses, skips: true });
    await process([fraud(0), fraud(1), fraud(2)]);
    expect(kept).toEqual(['model-default/fraud@0', 'model-default/fraud@2']);
    expect(poisons).toHaveLength(1);
    expect(gaps).toEqual([]);
    expect(await highest('kafka:pedigree.events/0')).toBe(3);
  });
});

describe('a record that cannot be read', () => {
  const unreadable = { ...fraud(1), value: Buffer.from('?') };

  test('stops the consumer, which tells its place and the id in its headers', async () => {
    const failed = consumer().process([fraud(0), unreadable]);
    await expect(failed).rejects.toThrow(/pedigree\.events\[0\] at offset 1; came: required: JSON; came: \?$/);
    await expect(failed).rejects.toMatchObject({ id: 'model-default/fraud@1' });
  });

  test('that is left out is a gap before the next of its stream', async () => {
    const { process, kept, gaps } = consumer({ skips: true });
    const failed = process([fraud(0), unreadable, fraud(2)]);
    await expect(failed).rejects.toBeInstanceOf(EventsMissing);
    expect(kept).toEqual(['model-default/fraud@0']);
    expect(gaps).toEqual([
      'required: revision 1 of model-default/fraud; came: revision 2, pedigree.events[0] at offset 2',
    ]);
  });
});

describe('events that are missing', () => {
  test('stop the consumer before what follows them', async () => {
    const { process, kept, highest } = consumer();
    const failed = process([fraud(0, 0), fraud(2, 1), fraud(3, 2)]);
    await expect(failed).rejects.toThrow(
      'required: revision 1 of model-default/fraud; came: revision 2, pedigree.events[0] at offset 1',
    );
    await expect(failed).rejects.toMatchObject({ stream, required: 1, came: 2 });
    expect(kept).toEqual(['model-default/fraud@0']);
    expect(await highest('kafka:pedigree.events/0')).toBe(1);
  });

  test('are passed over where the caller accepts that, at the beginning of a stream as well', async () => {
    const { process, kept } = consumer({ accepts: true });
    await process([fraud(4), fraud(5), fraud(7)]);
    expect(kept).toEqual(['model-default/fraud@4', 'model-default/fraud@5', 'model-default/fraud@7']);
  });

  test('before an event that cannot be processed leave that to the caller', async () => {
    const { process, poisons } = consumer({ accepts: true, refuses: ['model-default/fraud@4'] });
    await expect(process([fraud(4)])).rejects.toBeInstanceOf(PoisonedRecord);
    expect(poisons).toHaveLength(1);
  });
});
