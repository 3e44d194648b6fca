import { setImmediate as nextTurn } from 'node:timers/promises';
import { everything, type Scope } from '@pedigree/views';
import { buildSchema, parse } from 'graphql';
import type { Batch } from '../subscriptions/groups/sink.ts';
import { Source, type Walk } from '../subscriptions/groups/source.ts';
import { createSubscribe } from '../subscriptions/groups/subscribe.ts';
import { Telling } from '../subscriptions/groups/telling.ts';

/** For specs: a log of ticks that begins with two, and whoever subscribes to it. How often the field was resolved is counted. */
export function arrangeTicks() {
  const schema = buildSchema('type Query { a: Int } type Subscription { tick(other: Int, after: Int): Int }');
  const log = { end: 2n };
  const counted = { resolved: 0 };
  const faults = new Set<number>();
  const waiting = new Set<() => void>();
  const write = (end: bigint) => {
    log.end = end;
    for (const wake of waiting) wake();
  };
  async function* walk({ after, signal }: Walk) {
    signal.addEventListener('abort', () => write(log.end));
    for (let toldOf = after + 1n; !signal.aborted; ) {
      if (toldOf <= log.end) yield { toldOf, tick: Number(toldOf++) };
      else await new Promise<void>((resolve) => waiting.add(resolve));
    }
  }
  const field = schema.getSubscriptionType()?.getFields().tick;
  if (!field) throw new Error('required: a field; came: none');
  field.subscribe = (_, { after }) =>
    new Source({ after: after === undefined ? log.end : BigInt(after), head: log.end, walk });
  field.resolve = ({ tick }: { readonly tick: number }) => {
    counted.resolved++;
    if (faults.has(tick)) throw new Error('a fault');
    return tick;
  };
  const handedOut = new Set<() => void>();
  const subscribe = createSubscribe({
    formatResult: JSON.stringify,
    unread: {
      handOut(onUnread) {
        handedOut.add(onUnread);
        return () => handedOut.delete(onUnread);
      },
      close: () => handedOut.clear(),
    },
  });

  /**
   * Begins to tell: `told` has what was told, write by write; `room.isFull` makes it one that does not read, and
   * `room.fault` one whose connection fails with that.
   */
  async function begin(query: string, scope: Scope = everything) {
    const telling = await subscribe({ schema, document: parse(query), contextValue: { scope } });
    if (!(telling instanceof Telling)) throw new Error('required: a telling; came: a refusal');
    const told: unknown[][] = [];
    const unread: bigint[] = [];
    const room: { isFull: boolean; fault: Error | null; make: () => void } = { isFull: false, fault: null, make() {} };
    const over = telling
      .to({
        write(batch: Batch) {
          if (room.fault) throw room.fault;
          told.push(batch.map((json) => JSON.parse(json.toString()).data.tick));
          return !room.isFull;
        },
        writable: () =>
          new Promise((resolve, reject) => {
            room.make = () => {
              room.isFull = false;
              if (room.fault) reject(room.fault);
              else resolve();
            };
          }),
        giveUp(position) {
          unread.push(position);
          if (room.fault) throw room.fault;
        },
      })
      .next();
    return { telling, over, told, room, unread };
  }

  return { begin, counted, faults, handedOut, write };
}

/** Lets whatever can happen happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await nextTurn();
}
