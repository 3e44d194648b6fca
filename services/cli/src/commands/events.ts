import { Option } from '@commander-js/extra-typings';
import { type Client, type EventFilter, type EventType, nodesOf } from '@pedigree/client';
import { toJsonText, toOneLine } from '@pedigree/kernel';
import { readInteger, readTime } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { toEnvelope } from '../event.ts';
import { csvHeader, type ListedEvent, toCsvRow } from '../event-csv.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatTime } from '../output/format.ts';
import type { Terminal } from '../output/terminal.ts';
import { resolveSubject } from '../resolve-subject.ts';
import type { Setting } from '../setting.ts';

const eventsPerPage = 500;

/** `pedigree events`: the log, event by event. */
export function eventsCommand(setting: Setting) {
  return askingCommand(
    'events',
    'Lists recorded events in the order of the log; with --json, one envelope a line.',
    'pedigree events --subject model:fraud --follow --json\n' +
      'pedigree events --by ada@example.com --since 2026-05-01 --until 2026-06-01 --csv',
  )
    .optionsGroup('Options:')
    .option('--after <position>', 'only behind this position')
    .option('--follow', 'go on, event by event as they are recorded, until interrupted')
    .option('--subject <reference>', 'only about this, such as environment:production or fraud@3')
    .option('--stream <stream>', 'only of this stream, such as model-default/fraud')
    .option('--by <actor>', 'only what this actor did')
    .option('--type <type>', 'only of this type; may be given several times', collect)
    .option('--since <time>', 'only what happened from then on')
    .option('--until <time>', 'only what happened before then')
    .option('--recorded-since <time>', 'only what was recorded from then on')
    .option('--recorded-until <time>', 'only what was recorded before then')
    .option('--limit <n>', 'at most so many')
    .addOption(new Option('--csv', 'a table for spreadsheets (RFC 4180), with all of the envelope').conflicts(['json']))
    .action(async (options) => {
      const { terminal } = setting;
      const limit = readInteger('--limit', options.limit, 1) ?? Number.POSITIVE_INFINITY;
      const client = clientOf(options, setting);
      const filter: EventFilter = {
        subject: options.subject && (await resolveSubject(client, options.subject, options.namespace)),
        stream: options.stream,
        actor: options.by,
        types: options.type && (await readTypes(options.type)),
        namespace: options.namespace,
        occurredFrom: readTime('--since', options.since, terminal),
        occurredUntil: readTime('--until', options.until, terminal),
        recordedFrom: readTime('--recorded-since', options.recordedSince, terminal),
        recordedUntil: readTime('--recorded-until', options.recordedUntil, terminal),
      };
      const print = options.csv ? printRow : options.json ? printEnvelope : printLine;
      if (options.csv) printCsv(terminal, csvHeader);
      let printed = 0;
      const events = options.follow
        ? follow(client, filter, options.after, setting.signal)
        : list(client, filter, options.after);
      for await (const event of events) {
        print(terminal, event);
        printed += 1;
        if (printed >= limit) break;
      }
      if (printed === 0 && print === printLine && !options.follow) terminal.warn('No such event is recorded.');
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
): AsyncGenerator<ListedEvent> {
  yield* nodesOf(async (after = start) => {
    const events = await client.events({ filter, first: eventsPerPage, after });
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
): AsyncGenerator<ListedEvent> {
  const listed: Listed = { knownUpTo: start };
  yield* list(client, filter, start, listed);
  yield* client.followEvents({ filter, after: listed.knownUpTo }, { signal });
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

function printEnvelope(terminal: Terminal, { subjects: _, ...event }: ListedEvent): void {
  terminal.print(toJsonText(toEnvelope(event)));
}

function printRow(terminal: Terminal, event: ListedEvent): void {
  printCsv(terminal, toCsvRow(event));
}

/** Records end in CRLF (RFC 4180 §2). */
function printCsv({ print }: Terminal, row: string): void {
  print(`${row}\r`);
}

/** A line an event: no table, whose widths would have to wait for the last one. */
function printLine({ print, colours }: Terminal, event: ListedEvent): void {
  const { position, occurredAt, type, stream, actor, reason } = event;
  const said = reason === null ? '' : `  ${toOneLine(reason)}`;
  print(
    `${colours.dim(position ?? '')}  ${formatTime(occurredAt)}  ${colours.bold(type)}  ${stream}  ${toOneLine(actor.id)}${said}`,
  );
}
