/**
 * A writer at a steady rate, a subscriber and two consumers, in a process of their own and on one clock: how long after a
 * promotion was acknowledged is it told by `servingChanged`, by the topic of events, and by that of what serves? Reads a
 * plan as JSON from stdin, writes an {@link AlertsReport} to stdout.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { consumeEvents, followServing, memoryStore } from '@pedigree/client/kafka';
import { followPositions } from './follow-positions.ts';
import { post } from './post.ts';
import { readPlan } from './read-plan.ts';

export interface AlertsPlan {
  readonly url: string;
  readonly brokers: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
}

/** Milliseconds from acknowledged to told; 0 where it was told first. */
export interface AlertDelays {
  readonly told: number;
  readonly p50: number;
  readonly p99: number;
}

export interface AlertsReport {
  readonly acknowledged: number;
  /** How many a second were really acknowledged. */
  readonly perSecond: number;
  readonly subscription: AlertDelays;
  readonly events: AlertDelays;
  /** Told where the slot's value is that of the promotion, or of one behind it. */
  readonly serving: AlertDelays;
}

interface Promotion {
  readonly position: string;
  readonly model: string;
  readonly at: number;
}

/** When each position was first heard; of what serves, at which position each model was heard when. */
class Heard {
  readonly subscription = new Map<string, number>();
  readonly events = new Map<string, number>();
  readonly serving = new Map<string, { readonly number: bigint; readonly at: number }[]>();

  hearServing(model: string, position: string): void {
    const heard = this.serving.get(model) ?? [];
    heard.push({ number: numberOf(position), at: performance.now() });
    this.serving.set(model, heard);
  }

  servingTold({ model, position }: Promotion): number | undefined {
    return this.serving.get(model)?.find(({ number }) => number >= numberOf(position))?.at;
  }
}

async function run({ url, brokers, perSecond, seconds, bodies }: AlertsPlan): Promise<AlertsReport> {
  const heard = new Heard();
  const following = new AbortController();
  const ends = await listen({ url, brokers, heard, signal: following.signal });
  const began = performance.now();
  const promoting: Promise<Promotion>[] = [];
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; sent < due; sent++) promoting.push(promote(url, bodies[sent % bodies.length] ?? ''));
    await delay(1);
  }
  const promotions = await Promise.all(promoting);
  const took = (performance.now() - began) / 1000;
  const isTold = (promotion: Promotion) =>
    heard.subscription.has(promotion.position) &&
    heard.events.has(promotion.position) &&
    heard.servingTold(promotion) !== undefined;
  for (let waited = 0; waited < 10_000 && !promotions.every(isTold); waited += 100) await delay(100);
  following.abort();
  await ends;
  return {
    acknowledged: promotions.length,
    perSecond: promotions.length / took,
    subscription: delaysOf(promotions, ({ position }) => heard.subscription.get(position)),
    events: delaysOf(promotions, ({ position }) => heard.events.get(position)),
    serving: delaysOf(promotions, (promotion) => heard.servingTold(promotion)),
  };
}

interface Listening {
  readonly url: string;
  readonly brokers: readonly string[];
  readonly heard: Heard;
  readonly signal: AbortSignal;
}

/** Resolves, when all three have heard of what was there before, with how their listening ends. */
async function listen({ url, brokers, heard, signal }: Listening): Promise<{ readonly ended: Promise<unknown> }> {
  const consuming = {
    kafka: { brokers: [...brokers] },
    signal,
    onTrouble: (fault: Error) => process.stderr.write(`${fault.message}\n`),
  };
  const stop = await followPositions(
    url,
    'subscription { servingChanged(environment: "production") { position } }',
    (position) => heard.subscription.set(position, performance.now()),
  );
  signal.addEventListener('abort', stop);
  let ended: Promise<unknown> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const events = consumeEvents({
      ...consuming,
      group: 'alerts',
      store: memoryStore(),
      handle: ({ position }) => {
        heard.events.set(position, performance.now());
      },
    });
    const serving = followServing({
      ...consuming,
      onChange: ({ model }, now) => heard.hearServing(model, now?.position ?? ''),
      onComplete: resolve,
    });
    ended = Promise.all([events, serving]);
    ended.catch(reject);
  });
  await delay(1_000);
  return { ended };
}

async function promote(url: string, body: string): Promise<Promotion> {
  const answer = await post(url, body);
  const position = /"position":"([^"]+)"/.exec(answer)?.[1];
  const model = /"model":"([^"]+)"/.exec(body)?.[1];
  if (position === undefined || model === undefined) {
    throw new Error(`required: a position; came: ${answer.slice(0, 300)}`);
  }
  return { position, model, at: performance.now() };
}

function delaysOf(promotions: readonly Promotion[], toldAt: (promotion: Promotion) => number | undefined): AlertDelays {
  const delays = promotions
    .flatMap((promotion) => {
      const at = toldAt(promotion);
      return at === undefined ? [] : [Math.max(0, at - promotion.at)];
    })
    .sort((left, right) => left - right);
  const at = (part: number) => delays[Math.floor(delays.length * part)] ?? Number.NaN;
  return { told: delays.length, p50: at(0.5), p99: at(0.99) };
}

function numberOf(position: string): bigint {
  return BigInt(position.split('.')[1] ?? 0);
}

if (process.argv[1]?.endsWith('watch-alerts.js'))
  process.stdout.write(JSON.stringify(await run(await readPlan<AlertsPlan>())));
