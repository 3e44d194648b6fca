import type { Serving } from '@pedigree/client/kafka';
import type { Written } from './write-topic.ts';

const logId = 'aaaabbbbccccdddd';

/** The record of a slot that one version serves wholly; a tombstone where none is named. */
export function slotRecord(model: string, revision: number, number: number | null): Written {
  const position = `${logId}.${revision + 10}`;
  const serving: Serving = {
    namespace: 'default',
    environment: 'eu/production',
    model,
    state: 'SERVING',
    allocation: [
      { version: `model:default/${model}@${number}`, number: number ?? 0, label: null, share: 10_000, shadow: false },
    ],
    salt: `default/eu/production/${model}`,
    since: '2026-03-01T09:00:00.000Z',
    event: '00000000-0000-5000-8000-000000000000',
    revision,
    position,
    logId,
  };
  return {
    key: `default/eu%2Fproduction/${model}`,
    value: number === null ? null : JSON.stringify(serving),
    headers: { 'content-type': 'application/json', id: serving.event, revision: `${revision}`, position, logid: logId },
  };
}
