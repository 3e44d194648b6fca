import {
  type Client,
  type EventFieldsFragment,
  type EventFilter,
  EventsDocument,
  type EventType,
  FollowEventsDocument,
  nodesOf,
} from '@pedigree/client';
import { readInteger, readSubject } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { toEnvelope } from '../event.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatTime } from '../output/format.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Setting } from '../setting.ts';

const eventsPerPage = 500;

/** `pedigree events`: the log, event by event. */
export function eventsCommand(setting: Setting) {
  return askingCommand(
    'events',
    'Lists recorded events in the order of the log; with --json, one envelope a line.',
    'pedigree events --subject model:fraud --follow --json',
  )
    .optionsGroup('Options:')
    .option('--after <position>', 'only behind this position')
    .option('--follow', 'go on, event by event as they are recorded, until interrupted')
    .option('--subject <reference>', 'only about this, such as environment:production or fraud@3')
    .option('--by <actor>', 'only what this actor did')
    .option('--type <type>', 'only of this type; may be given several times', collect)
    .option('--limit <n>', 'at most so many')
    .action(async (options) => {
      const limit = readInteger('--limit', options.limit, 1) ?? Number.POSITIVE_INFINITY;
      const filter: EventFilter = {
        subject: options.subject && readSubject('--subject', options.subject, options.namespace),
        actor: options.by,
        types: options.type && (await readTypes(options.type)),
        namespace: options.namespace,
      };
      const client = clientOf(options, setting);
      const print = options.json ? printEnvelope : printLine;
      let printed = 0;
      const events = options.follow
        ? follow(client, filter, options.after, setting.signal)
        : list(client, filter, options.after);
      for await (const event of events) {
        print(setting.terminal, event);
        printed += 1;
        if (printed >= limit) break;
      }
    });
}

interface Listed {
  /** The position up to which everything is listed. */
  knownUpTo: string | undefined;
}

async function* list(
  client: Client,
  filter: EventFilter,
  start: string | undefined,
  listed?: Listed,
): AsyncGenerator<EventFieldsFragment> {
  yield* nodesOf(async (after = start) => {
    const { events } = await client.execute(EventsDocument, { filter, first: eventsPerPage, after });
    if (listed) listed.knownUpTo = events.asOf.position;
    return events;
  });
}

/** All that is there, then all that comes: the subscription begins where the list was complete. */
async function* follow(
  client: Client,
  filter: EventFilter,
  start: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<EventFieldsFragment> {
  const listed: Listed = { knownUpTo: start };
  yield* list(client, filter, start, listed);
  const answers = client.subscribe(
    FollowEventsDocument,
    { filter, after: listed.knownUpTo },
    { positionOf: ({ events }) => events.position, signal },
  );
  for await (const { events } of answers) yield events;
}

/** The catalogue is loaded for this alone: it costs more than all the rest of a command. */
async function readTypes(texts: readonly string[]): Promise<readonly EventType[]> {
  const { definitions } = await import('@pedigree/schema/events');
  const isType = (text: string): text is EventType => definitions.has(text);
  return texts.map((text) => {
    if (isType(text)) return text;
    throw new WrongUsage(`--type: required: one of ${[...definitions.keys()].join(', ')}; came: ${text}`);
  });
}

function printEnvelope(terminal: Terminal, event: EventFieldsFragment): void {
  terminal.print(JSON.stringify(toEnvelope(event)));
}

/** A line an event: no table, whose widths would have to wait for the last one. */
function printLine({ print, colours }: Terminal, event: EventFieldsFragment): void {
  const { position, occurredAt, type, stream, actor, reason } = event;
  const said = reason === null ? '' : `  ${reason}`;
  print(
    `${colours.dim(position ?? '')}  ${formatTime(occurredAt)}  ${colours.bold(type)}  ${stream}  ${actor.id}${said}`,
  );
}
