import type { Position } from '@pedigree/kernel';
import { KafkaUnreachable, Overtaken } from '../errors.ts';
import type { Relay } from '../relay.ts';
import type { Leadership } from '../topics.ts';
import { Course } from './course.ts';
import { EventRefused } from './events-batch.ts';
import { runSession } from './session.ts';

/** Milliseconds before it is tried again: they double with each failure in a row. */
const delays = { first: 100, longest: 5_000 };
/** Milliseconds: `unheard` until it is told that Kafka does not answer; `unled` until who has joined waits for another. */
const patience = { unheard: 8_000, unled: 1_000 };

/**
 * Relays the log to Kafka until `signal` aborts or the log is closed. Nothing that fails ends it: it begins anew behind the
 * checkpoints, and tells meanwhile what is wrong.
 */
export async function runRelay(given: Relay): Promise<void> {
  const { signal, wait } = given;
  const relay = { ...given, onWarning: onceEach(given.onWarning) };
  const course = new Course(relay.onStatus);
  let refused: Position | null = null;
  let delay = delays.first;
  const onWell = (position: Position) => {
    if (refused !== null && position < refused) return;
    refused = null;
    delay = delays.first;
    course.recover();
  };
  while (!signal.aborted) {
    try {
      const leadership = await lead(relay, course);
      return await relayWhile(leadership, () => runSession({ relay, leadership, course, refused, onWell }));
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Overtaken)) course.fail(error);
      course.enter(error instanceof Overtaken ? 'waiting' : 'starting');
      if (error instanceof EventRefused) refused = error.position;
      await wait(delay, signal).catch(() => {});
      delay = Math.min(2 * delay, delays.longest);
    }
  }
}

async function relayWhile(leadership: Leadership, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    // Whoever cannot resign is followed all the same, a little later.
    await leadership.resign().catch(() => {});
  }
}

/**
 * Who has joined, and is not given the lead at once, waits for another relay: what failed before is over. Who is given it does
 * not wait, and what failed before may go on: that is over when it relays.
 */
async function lead({ cluster, signal, wait }: Relay, course: Course): Promise<Leadership> {
  const heard = new AbortController();
  const led = new AbortController();
  const ended = new AbortController();
  const after = (milliseconds: number, until: AbortSignal, tell: () => void) =>
    wait(milliseconds, until).then(
      () => until.aborted || tell(),
      () => {},
    );
  void after(patience.unheard, AbortSignal.any([heard.signal, ended.signal]), () => course.miss(noAnswer()));
  try {
    return await cluster.lead(signal, {
      onJoined() {
        heard.abort();
        course.enter('waiting');
        void after(patience.unled, AbortSignal.any([led.signal, ended.signal]), () => course.recover());
      },
      onGiven() {
        led.abort();
        course.enter('starting');
      },
    });
  } finally {
    ended.abort();
  }
}

function noAnswer(): KafkaUnreachable {
  return new KafkaUnreachable(
    `required: Kafka, which lets this relay join those that share its checkpoints; came: no answer for ${patience.unheard / 1000} seconds`,
  );
}

function onceEach(tell: (text: string) => void): (text: string) => void {
  const told = new Set<string>();
  return (text) => {
    if (told.has(text)) return;
    told.add(text);
    tell(text);
  };
}
