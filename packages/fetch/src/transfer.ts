import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '@pedigree/kernel';
import type { DigestCheck } from './check-digest.ts';
import { Busy, FetchRefused, WrongBytes } from './fetch-refused.ts';
import type { Opened, Source } from './source.ts';

/** Where bytes go. */
export interface Sink {
  /** How many it has. */
  readonly position: number;
  /** Sees them pass. */
  readonly check: DigestCheck;
  write(bytes: Uint8Array): Promise<void>;
  /** Forgets those that it has. */
  restart(): Promise<void>;
}

export interface TransferOptions {
  /** How many bytes there are in all; null where that is not known. */
  readonly size: number | null;
  /** Bytes beyond this number are refused. */
  readonly most: number;
  /** Milliseconds without any byte after which a connection is given up. */
  readonly idle: number;
  /** Milliseconds until a connection is taken up again; twice as many each time that nothing more came. */
  readonly firstPause: number;
  readonly signal: AbortSignal;
}

/** How often in a row nothing more may come before it is given up. */
const mostFailures = 5;

/** Milliseconds after which a server is asked again, whatever it says. */
const longestPause = 60_000;

/**
 * Pours a source into a sink, behind what that has. Where it breaks off, it goes on behind the last byte; but where no digest would
 * find out that these are of others, only if the source says that they are not.
 *
 * @returns whether anything is there.
 * @throws FetchRefused, and the signal's reason.
 */
export async function transfer(source: Source, sink: Sink, options: TransferOptions): Promise<boolean> {
  const { signal } = options;
  let version: string | null = null;
  let furthest = sink.position;
  for (let failures = 0; ; ) {
    const idle = new IdleSignal(options.idle, signal);
    try {
      if (version === null && sink.check.required === null) await sink.restart();
      const opened = await source.open(sink.position, version, idle.signal);
      if (opened === null) return false;
      version = opened.version;
      await pour(source, opened, sink, options, idle);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof FetchRefused) throw error;
      failures = sink.position > furthest ? 1 : failures + 1;
      furthest = Math.max(furthest, sink.position);
      if (failures >= mostFailures) throw givenUp(source, error);
      const wished = error instanceof Busy ? error.pause : 0;
      const milliseconds = Math.min(longestPause, Math.max(wished, options.firstPause * 2 ** (failures - 1)));
      await pause(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
    } finally {
      idle.stop();
    }
  }
}

/** Aborts where nothing has come for a while, so that a connection that is silent counts as broken. */
class IdleSignal {
  readonly signal: AbortSignal;
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number, outer: AbortSignal) {
    const silence = new AbortController();
    this.#timer = setTimeout(() => silence.abort(new Error(`nothing came for ${milliseconds} ms`)), milliseconds);
    this.signal = AbortSignal.any([outer, silence.signal]);
  }

  refresh(): void {
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

async function pour(
  { uri }: Source,
  opened: Opened,
  sink: Sink,
  { size, most }: TransferOptions,
  idle: IdleSignal,
): Promise<void> {
  const refuseBeyond = (came: number) => {
    if (size !== null && came > size) throw new WrongBytes(`required: ${size} bytes; came: ${came} at ${uri}`);
    if (came > most) throw new WrongBytes(`required: ${most} bytes at most; came: ${came} at ${uri}`);
  };
  if (size !== null && opened.size !== null && opened.size < size)
    throw new WrongBytes(`required: ${size} bytes; came: ${opened.size} at ${uri}`);
  refuseBeyond(opened.size ?? 0);
  if (opened.from !== sink.position) await sink.restart();
  for await (const bytes of opened.bytes) {
    refuseBeyond(sink.position + bytes.length);
    await sink.write(bytes).catch((cause: unknown) => {
      throw new FetchRefused(`required: room for ${uri}; came: ${messageOf(cause)}`, { cause });
    });
    idle.refresh();
  }
  idle.signal.throwIfAborted();
  const whole = opened.size ?? size;
  if (whole !== null && sink.position < whole)
    throw new Error(`required: ${whole} bytes; came: ${sink.position}, and then the end`);
}

function givenUp({ uri }: Source, cause: unknown): FetchRefused {
  const reason = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause;
  return new FetchRefused(
    `required: an answer from ${uri}; came: none in ${mostFailures} attempts, at last: ${messageOf(reason)}`,
    { cause },
  );
}
