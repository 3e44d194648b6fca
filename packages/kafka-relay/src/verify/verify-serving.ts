import { canonicalJson, type Position } from '@pedigree/kernel';
import { eventOf, findInLog } from '../relay/in-log.ts';
import { readServingRecords } from '../relay/serving-record.ts';
import { topicOf } from '../relay/topic-name.ts';
import { type TouchedSlot, touchedSlots } from '../relay/touched-slots.ts';
import type { ReadRecord, TopicRecord } from '../topics.ts';
import { Findings, type Found } from './found.ts';
import { readUpTo, type Verification } from './verification.ts';

/** So many slots are asked about at once. */
const slotsAtOnce = 500;

/** Holds the topics of what serves against what the views say, as known where each slot was last touched up to the checkpoint. */
export async function verifyServing(
  verification: Verification,
  topics: readonly string[],
  upTo: Position,
): Promise<Found> {
  const findings = new Findings(topics, upTo);
  const latest = await readLatest(verification, topics, findings);
  for (const { place, topic, record } of await readExpected(verification, upTo)) {
    const told = latest.get(place);
    latest.delete(place);
    const fault = told ? differenceOf(told, record) : missing(record);
    if (fault && !(told && (await isSince(verification, told, upTo)))) findings.add(fault, topic, `key ${record.key}`);
  }
  for (const [place, told] of latest) {
    if (told.value === null || (await isSince(verification, told, upTo))) continue;
    findings.add('unknown', place.slice(0, place.indexOf(' ')), `key ${told.key}`);
  }
  return findings.found();
}

/** The latest record of each key, by topic and key. */
async function readLatest(
  { cluster, signal, onProgress }: Verification,
  topics: readonly string[],
  findings: Findings,
): Promise<Map<string, ReadRecord>> {
  const latest = new Map<string, ReadRecord>();
  for (const topic of topics) {
    for await (const page of cluster.readTopic(topic, { signal })) {
      for (const record of page) latest.set(`${topic} ${record.key}`, record);
      findings.records += page.length;
      onProgress({ what: 'serving', done: findings.records });
    }
  }
  return latest;
}

interface ExpectedRecord {
  readonly place: string;
  readonly topic: string;
  readonly record: TopicRecord;
}

async function readExpected(verification: Verification, upTo: Position): Promise<readonly ExpectedRecord[]> {
  const { reader, serving, settings } = verification;
  const touched = new Map<string, TouchedSlot>();
  for await (const page of readUpTo(verification, upTo)) touchedSlots(page, touched);
  const slots = [...touched.values()];
  const expected: ExpectedRecord[] = [];
  for (let first = 0; first < slots.length; first += slotsAtOnce) {
    const some = await readServingRecords(slots.slice(first, first + slotsAtOnce), serving, reader.logId);
    for (const { namespace, record } of some) {
      const topic = topicOf(settings.serving, namespace);
      expected.push({ place: `${topic} ${record.key}`, topic, record });
    }
  }
  return expected;
}

/** Compaction may have taken a tombstone away. */
function missing({ value }: TopicRecord): 'missing' | null {
  return value === null ? null : 'missing';
}

function differenceOf(told: TopicRecord, expected: TopicRecord): 'altered' | null {
  return meaningOf(told.value) === meaningOf(expected.value) ? null : 'altered';
}

/** What a value says, wherever the log has been moved since. */
function meaningOf(value: Uint8Array | null): string | null {
  if (value === null) return null;
  const { position: _, logId: __, ...meaning } = JSON.parse(Buffer.from(value).toString());
  return canonicalJson(meaning);
}

/** Whether a record tells of an event behind the checkpoint: it was written since that was read. */
async function isSince({ reader }: Verification, record: ReadRecord, upTo: Position): Promise<boolean> {
  const event = eventOf(record);
  const position = event && (await findInLog(reader, event));
  return position !== null && position > upTo;
}
