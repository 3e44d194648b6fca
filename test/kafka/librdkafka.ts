import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** A Python that has confluent-kafka and CloudEvents' SDK, null where none was named. */
export const pythonOfKafka = process.env.PEDIGREE_TEST_KAFKA_PYTHON ?? null;

/** A record as librdkafka reads it. */
export interface ForeignRecord {
  readonly partition: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string | null;
}

/** What read_with_librdkafka.py tells. */
export interface ForeignReading {
  /** Each with the event as CloudEvents' own SDK reads it. */
  readonly events: readonly (ForeignRecord & {
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly data: unknown;
  })[];
  readonly serving: readonly ForeignRecord[];
  /** Where librdkafka puts each key. */
  readonly partitions: Readonly<Record<string, number>>;
}

/** Reads both topics; `empty` is a topic with as many partitions as that of events. */
export async function readForeign(
  brokers: readonly string[],
  topics: { readonly events: string; readonly serving: string; readonly empty: string },
): Promise<ForeignReading> {
  if (pythonOfKafka === null) throw new Error('required: PEDIGREE_TEST_KAFKA_PYTHON; came: none');
  const program = resolve(import.meta.dirname, 'read_with_librdkafka.py');
  const words = [program, brokers.join(','), topics.events, topics.serving, topics.empty];
  const { stdout } = await promisify(execFile)(pythonOfKafka, words, { timeout: 60_000, maxBuffer: 100_000_000 });
  return JSON.parse(stdout);
}
