/**
 * A writer at a steady rate and a subscriber, in a process of their own and on one clock: how long after a promotion was
 * acknowledged is it told by `servingChanged`, which tells what the serving view has committed? Reads a plan as JSON
 * from stdin, writes a {@link SeenReport} to stdout.
 */

import { performance } from 'node:perf_hooks';
import { followPositions } from './follow-positions.ts';
import { post } from './post.ts';
import { readPlan } from './read-plan.ts';

export interface SeenPlan {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
}

/** Milliseconds from acknowledged to told; 0 where it was told first. */
export interface SeenReport {
  readonly acknowledged: number;
  readonly seen: number;
  /** How many a second were really acknowledged. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

async function run({ url, perSecond, seconds, bodies }: SeenPlan): Promise<SeenReport> {
  const acknowledgedAt = new Map<string, number>();
  const seenAt = new Map<string, number>();
  const changes = 'subscription { servingChanged(environment: "production") { position } }';
  const stop = await followPositions(url, changes, (position) => seenAt.set(position, performance.now()));
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; sent < due; sent++) {
      const body = bodies[sent % bodies.length] ?? '';
      answers.push(
        post(url, body).then((answer) => {
          const position = /"position":"([^"]+)"/.exec(answer)?.[1];
          if (position === undefined) throw new Error(`required: a position; came: ${answer.slice(0, 300)}`);
          acknowledgedAt.set(position, performance.now());
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(answers);
  const took = (performance.now() - began) / 1000;
  for (let waited = 0; seenAt.size < acknowledgedAt.size && waited < 5_000; waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  stop();
  const delays = [...acknowledgedAt].flatMap(([position, at]) => {
    const seen = seenAt.get(position);
    return seen === undefined ? [] : [Math.max(0, seen - at)];
  });
  delays.sort((left, right) => left - right);
  const at = (part: number) => delays[Math.floor(delays.length * part)] ?? Number.NaN;
  return {
    acknowledged: acknowledgedAt.size,
    seen: delays.length,
    perSecond: acknowledgedAt.size / took,
    p50: at(0.5),
    p99: at(0.99),
  };
}

if (process.argv[1]?.endsWith('watch-seen.js'))
  process.stdout.write(JSON.stringify(await run(await readPlan<SeenPlan>())));
