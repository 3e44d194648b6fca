import streams from '@eventstore/db-client/generated/streams_pb.js';
import { toStreamName, type UuidForm } from './identifiers.ts';
import type { LoggedEvent, ServerLog } from './server-log.ts';

/** What a read or a subscription asks for. */
export interface ReadRequest {
  /** Null is $all. */
  readonly stream: string | null;
  /** A revision of a stream, a position of $all. */
  readonly from: bigint | 'start' | 'end';
  readonly isBackwards: boolean;
  readonly isSubscription: boolean;
  /** How many events at most. */
  readonly count: number;
  readonly filter: Filter | null;
  readonly uuidForm: UuidForm;
  /** From 1 on, a read of a stream also tells where the stream ends. */
  readonly compatibility: number;
}

/** Which events a subscription wants, and how often it is told how far it is. */
export interface Filter {
  readonly matches: (event: LoggedEvent) => boolean;
  /** A checkpoint comes after that many events were considered; 0 is refused. */
  readonly checkpointEvery: number;
}

const defaultWindow = 32;

export function toReadRequest(request: streams.ReadReq): ReadRequest {
  const options = request.getOptions() ?? new streams.ReadReq.Options();
  const stream = options.getStream();
  const filter = options.getFilter();
  return {
    stream: stream ? toStreamName(stream.getStreamIdentifier()) : null,
    from: stream ? fromRevision(stream) : fromPosition(options.getAll()),
    isBackwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    isSubscription: options.hasSubscription(),
    count: Number(options.getCount()),
    filter: filter ? toFilter(filter) : null,
    uuidForm: options.getUuidOption()?.hasStructured() ? 'structured' : 'string',
    compatibility: options.getControlOption()?.getCompatibility() ?? 0,
  };
}

function fromRevision(options: streams.ReadReq.Options.StreamOptions): ReadRequest['from'] {
  if (options.hasRevision()) return BigInt(options.getRevision());
  return options.hasEnd() ? 'end' : 'start';
}

function fromPosition(options: streams.ReadReq.Options.AllOptions | undefined): ReadRequest['from'] {
  const position = options?.getPosition();
  if (position) return BigInt(position.getCommitPosition());
  return options?.hasEnd() ? 'end' : 'start';
}

function toFilter(options: streams.ReadReq.Options.FilterOptions): Filter {
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = new RegExp(expression?.getRegex() ?? '');
  const matches = (text: string): boolean =>
    prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : pattern.test(text);
  const window = options.hasMax() ? options.getMax() : defaultWindow;
  return {
    matches: ({ stream, type }) => matches(byStream ? stream : type),
    checkpointEvery: window * options.getCheckpointintervalmultiplier(),
  };
}

/** Whether a read of $all is to begin where no event does. */
export function isWithinEvent(log: ServerLog, from: ReadRequest['from']): boolean {
  return typeof from === 'bigint' && log.isWithinEvent(from);
}

/** The index in $all that a read begins at, forwards with that event, backwards with the one before it. */
export function startOf(log: ServerLog, from: ReadRequest['from']): number {
  if (from === 'start') return 0;
  return from === 'end' ? log.events.length : log.indexAt(from);
}
