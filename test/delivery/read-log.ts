import { ask } from '../harness/ask.ts';

/** What identifies an event in the log. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly commandId: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly occurredAt: string;
}

interface Page {
  readonly events: {
    readonly nodes: readonly RecordedEvent[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** The whole log of a service, as its view of events tells it, in pages. */
export async function readLog(url: string): Promise<readonly RecordedEvent[]> {
  const query = `query ($after: String) { events(first: 1000, after: $after) {
    nodes { eventId commandId stream revision position type occurredAt } pageInfo { hasNextPage endCursor } } }`;
  const events: RecordedEvent[] = [];
  for (let after: string | undefined; ; ) {
    const { data, errors } = await ask<Page>(url, query, { after });
    if (errors) throw new Error(JSON.stringify(errors));
    events.push(...data.events.nodes);
    if (!data.events.pageInfo.hasNextPage) return events;
    after = data.events.pageInfo.endCursor;
  }
}
