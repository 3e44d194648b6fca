/** A record as it is read. One without a key has an empty one. */
export interface CommittedRecord {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A partition's part of the answer to a fetch, as kafkajs 2.2.4 decodes it; its types say `any`. */
export interface FetchedPartition {
  readonly partition: number;
  /** Before it no transaction is open any more. */
  readonly lastStableOffset: string;
  /** The transactions whose records in this answer do not count, by where they begin. */
  readonly abortedTransactions: readonly { readonly producerId: string; readonly firstOffset: string }[] | null;
  readonly messages: readonly FetchedMessage[];
}

/** A record as kafkajs decodes it. */
export interface FetchedMessage {
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | readonly Buffer[] | null | undefined>>;
  readonly isControlRecord: boolean;
  readonly batchContext: {
    readonly producerId: string;
    readonly inTransaction: boolean;
    readonly firstOffset: string;
    readonly lastOffsetDelta: number;
  };
}

/** What of a fetch is to be read, and where the next begins. */
export interface FetchedPage {
  readonly records: readonly CommittedRecord[];
  /** Behind all that came; where nothing came it is where this fetch began. */
  readonly next: bigint;
  readonly stable: bigint;
}

/** A control record that ends a transaction as if it had not been: version 0, type 0. */
const abortMarker = Buffer.from([0, 0, 0, 0]);

/**
 * Takes the committed records at and behind an offset out of what was fetched there: without markers of transactions, without
 * the records of those that were aborted, and without what stands before the offset in the first batch.
 * As https://kafka.apache.org/documentation/#isolation.level has it of readers of committed records.
 */
export function committedRecords(
  { partition, lastStableOffset, abortedTransactions, messages }: FetchedPartition,
  at: bigint,
): FetchedPage {
  const aborted = (abortedTransactions ?? []).map(({ producerId, firstOffset }) => ({
    producerId,
    from: BigInt(firstOffset),
  }));
  aborted.sort((one, other) => (one.from < other.from ? -1 : 1));
  const aborting = new Set<string>();
  const records: CommittedRecord[] = [];
  let next = at;
  for (const message of messages) {
    const offset = BigInt(message.offset);
    const { producerId, inTransaction, firstOffset, lastOffsetDelta } = message.batchContext;
    // A batch's last record may have been compacted away: its place counts all the same.
    const behind = BigInt(firstOffset) + BigInt(lastOffsetDelta) + 1n;
    if (behind > next) next = behind;
    for (let first = aborted[0]; first && first.from <= offset; first = aborted[0]) {
      aborting.add(first.producerId);
      aborted.shift();
    }
    if (message.isControlRecord) {
      if (message.key?.equals(abortMarker)) aborting.delete(producerId);
    } else if (offset >= at && !(inTransaction && aborting.has(producerId))) {
      records.push(toRecord(message, partition, offset));
    }
  }
  return { records, next, stable: BigInt(lastStableOffset) };
}

function toRecord({ key, value, headers }: FetchedMessage, partition: number, offset: bigint): CommittedRecord {
  return { partition, offset, key: key?.toString() ?? '', value, headers: toTexts(headers) };
}

/** Of a header that comes several times the last one counts, as it does in Kafka's own clients. */
function toTexts(headers: FetchedMessage['headers']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last) texts[name] = last.toString();
  }
  return texts;
}
