import { type Client, type Command, createClient, recordAll } from '@pedigree/client';
import { readOwnCode, readOwnVersion } from './own-code.ts';
import { runPipeline } from './pipeline.ts';
import { afterTheMistake, goodPromotionId, opening, openingId, untilTheMistake } from './story.ts';
import type { Surroundings } from './telling.ts';

export interface DemoOptions {
  /** Where the service answers. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Told a line at a time what is done, and at the end what can be asked. */
  readonly log: (line: string) => void;
}

/** What a run of the demo wrote. */
export interface DemoReport {
  /** Events; 0 where the whole story was there already. */
  readonly recorded: number;
}

const millisecondsPerDay = 86_400_000;

/** How long before its last day the story begins. */
const daysOfStory = 60;

/**
 * Trains six fraud models on data of its own, and tells their story as it went over the past weeks: what was trained from
 * what, what served where, a mistake, how it was mended, and what was learned too late. Told again, it writes nothing.
 *
 * @throws what the client throws; Error where the service refuses a part of the story.
 */
export async function runDemo({ url, now, log }: DemoOptions): Promise<DemoReport> {
  const client = createClient({ url, actor: 'demo' });
  const today = await dayOfStory(client, now);
  const daysAgo = (days: number, hour = 9) =>
    new Date(today - days * millisecondsPerDay + hour * 3_600_000).toISOString();
  log('Training six models on made-up card payments …');
  const pipeline = runPipeline();
  const around = await lookAround();
  const told = await tell(client, [...opening(daysAgo), ...untilTheMistake(pipeline, around, daysAgo)]);
  const target = told.events.get(goodPromotionId);
  if (!target) throw new Error('required: the event of the first promotion to production; came: none');
  const rest = await tell(client, afterTheMistake(pipeline, around, daysAgo, target));
  const recorded = told.recorded + rest.recorded;
  log(`${recorded} events recorded.`);
  for (const line of questions(daysAgo)) log(line);
  return { recorded };
}

async function lookAround(): Promise<Surroundings> {
  const { node, v8 } = process.versions;
  const packages = { '@pedigree/demo': readOwnVersion(), v8 };
  return { code: await readOwnCode(), software: { language: 'javascript', languageVersion: node, packages } };
}

/** Midnight of the day on which the story was told first; of today where it is new to the log. */
async function dayOfStory(client: Client, now: number): Promise<number> {
  const { nodes } = await client.events({ filter: { commandId: openingId }, first: 1 });
  const first = nodes[0];
  const day = first ? Date.parse(first.occurredAt) + daysOfStory * millisecondsPerDay : now;
  return Math.floor(day / millisecondsPerDay) * millisecondsPerDay;
}

async function tell(client: Client, commands: readonly Command[]) {
  const events = new Map<string, { readonly event: string; readonly from: string }>();
  let recorded = 0;
  for await (const outcome of recordAll(client, commands)) {
    if (outcome.kind === 'rejected') {
      // The code has moved since the story was told: what was said of it then stays said.
      if (outcome.code === 'COMMAND_ID_REUSED') continue;
      throw new Error(`the demo was refused, ${outcome.code}: ${outcome.message}`);
    }
    if (outcome.kind === 'recorded') recorded += 1;
    events.set(outcome.event.commandId, { event: outcome.event.eventId, from: outcome.event.occurredAt });
  }
  return { events, recorded };
}

function questions(daysAgo: (days: number) => string): readonly string[] {
  const inBetween = daysAgo(20).slice(0, 10);
  return [
    'Ask for instance:',
    '  npx pedigree serving production',
    `  npx pedigree serving production --at ${inBetween}`,
    '  npx pedigree history production --model fraud --withdrawn',
    '  npx pedigree recipe fraud@v2.0.0',
    '  npx pedigree lineage fraud@v2.0.0 --upstream',
    '  npx pedigree impact dataset:dispute-labels@2',
  ];
}
