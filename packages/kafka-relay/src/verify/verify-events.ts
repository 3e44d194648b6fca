import type { StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { topicOf } from '../relay/topic-name.ts';
import type { ReadRecord } from '../topics.ts';
import { Findings, type Found } from './found.ts';
import { KnownEvents } from './known-events.ts';
import { readTold } from './told-record.ts';
import { readUpTo, type Verification } from './verification.ts';

/** Holds the topics of events against the log up to the checkpoint. */
export async function verifyEvents(
  verification: Verification,
  topics: readonly string[],
  upTo: Position,
): Promise<Found> {
  const findings = new Findings(topics, upTo);
  const known = new KnownEvents();
  for await (const page of readUpTo(verification, upTo)) for (const { bytes } of page) known.add(bytes);
  known.seal();
  for (const topic of topics) await verifyTopic(verification, topic, known, findings);
  if (known.unmet > 0) await nameMissing(verification, upTo, known, findings);
  return findings.found();
}

async function verifyTopic(
  { reader, cluster, signal, onProgress }: Verification,
  topic: string,
  known: KnownEvents,
  findings: Findings,
): Promise<void> {
  const highest = new Map<string, number>();

  async function verifyRecord(record: ReadRecord): Promise<void> {
    const where = `partition ${record.partition}, offset ${record.offset}`;
    const told = readTold(record);
    if (!told) return findings.add('unknown', topic, `${where}: no event`);
    const { bytes, envelope } = told.event;
    const named = `${where}: event ${envelope.id}, revision ${envelope.revision} of ${envelope.stream}`;
    const met = known.meet(bytes);
    if (met === 'unknown') {
      const fault = judge(told.event, await reader.readStream(envelope.stream, envelope.revision, 1));
      if (fault) return findings.add(fault, topic, named);
    }
    if (!told.isAsWritten) findings.add('altered', topic, named);
    const last = highest.get(record.key) ?? -1;
    if (envelope.revision > last) highest.set(record.key, envelope.revision);
    else if (met === 'first') findings.add('outOfOrder', topic, `${named}, behind revision ${last}`);
    else findings.repeats++;
  }

  for await (const page of cluster.readTopic(topic, { signal })) {
    for (const record of page) await verifyRecord(record);
    findings.records += page.length;
    onProgress({ what: 'events', done: findings.records });
  }
}

/** What is not known up to the checkpoint may be told since: then the log holds it as it is. */
function judge(told: StoredEvent, [stored]: readonly StoredEvent[]): 'altered' | 'unknown' | null {
  if (stored?.envelope.id !== told.envelope.id) return 'unknown';
  return Buffer.from(stored.bytes).equals(told.bytes) ? null : 'altered';
}

async function nameMissing(
  verification: Verification,
  upTo: Position,
  known: KnownEvents,
  findings: Findings,
): Promise<void> {
  for await (const page of readUpTo(verification, upTo)) {
    for (const { envelope, bytes } of page) {
      if (known.wasMet(bytes)) continue;
      const topic = topicOf(verification.settings.events, envelope.namespace);
      findings.add('missing', topic, `event ${envelope.id}, revision ${envelope.revision} of ${envelope.stream}`);
    }
  }
}
