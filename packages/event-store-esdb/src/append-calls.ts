import { convertToCommandError, NotLeaderError, UnknownError } from '@eventstore/db-client';
import { unpackToCommandError } from '@eventstore/db-client/dist/streams/appendToStream/unpackError.js';
import { parseUUID } from '@eventstore/db-client/dist/utils/grpcUUID.js';
import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerAppend, toRequest } from './append-request.ts';
import { CallEnded, CallTimedOut } from './errors.ts';
import { within } from './read-each.ts';

/** The protocol's BatchAppend: a call that takes any number of appends, and answers each in its own time. */
type BatchAppend = ReturnType<StreamsClient['batchAppend']>;

/** Whoever waits for an answer. */
interface Waiting {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends on one call, which costs less than a call for each. It is begun for the first append, and anew for the next one
 * after it has ended. The client has such a call too, with one table of waiting callers in all of the process: an error
 * on one connection forgets those of the others, and an answer that does not come is waited for without end.
 */
export class AppendCalls {
  readonly #begin: () => Promise<BatchAppend>;
  #current: Promise<AppendCall> | null = null;

  constructor(begin: () => Promise<BatchAppend>) {
    this.#begin = begin;
  }

  /**
   * Sends an append and waits for its answer; after so many milliseconds without one the call is given up.
   *
   * @throws what the client throws for an append; CallEnded; CallTimedOut.
   */
  async send(append: ServerAppend, milliseconds: number): Promise<void> {
    this.#current ??= this.#open();
    const opening = this.#current;
    let isGivenUp = false;
    const sent = opening.then(async (call) => {
      // A call that opens after whoever wanted it has been told of a failure: what was not sent is not sent any more.
      if (!isGivenUp) await call.send(append);
    });
    try {
      await within(milliseconds, 'an append', sent);
    } catch (error) {
      isGivenUp = true;
      if (error instanceof CallTimedOut) this.#giveUp(opening);
      throw error;
    }
  }

  #open(): Promise<AppendCall> {
    const forget = () => this.#forget(opening);
    const opening = this.#begin().then((call) => new AppendCall(call, forget));
    opening.catch(forget);
    return opening;
  }

  #giveUp(opening: Promise<AppendCall>): void {
    this.#forget(opening);
    opening.then((call) => call.cancel()).catch(() => {});
  }

  #forget(opening: Promise<AppendCall>): void {
    if (this.#current === opening) this.#current = null;
  }
}

class AppendCall {
  readonly #call: BatchAppend;
  readonly #waiting = new Map<string, Waiting>();
  #sent = 0;
  #end: Error | null = null;

  /** `onEnd` is told, perhaps more than once, that the call takes no more appends. */
  constructor(call: BatchAppend, onEnd: () => void) {
    this.#call = call;
    const end = (error: Error) => {
      onEnd();
      this.#fail(error);
    };
    const ended = () => end(new CallEnded('required: answers to appends; came: the end of their call'));
    call
      .on('data', (answer: BatchAppendResp) => this.#take(answer))
      .on('error', (error) => end(convertToCommandError(error)))
      .on('end', ended)
      .on('close', ended);
  }

  send(append: ServerAppend): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      const number = this.#sent++;
      const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
      this.#waiting.set(id, { name: append.name, resolve, reject });
      this.#call.write(toRequest(id, append));
    });
  }

  cancel(): void {
    this.#call.cancel();
  }

  #take(answer: BatchAppendResp): void {
    const id = parseUUID(answer.getCorrelationId()) ?? '';
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    const status = answer.getError();
    if (answer.hasSuccess()) waiting?.resolve();
    else if (status?.hasDetails()) waiting?.reject(unpackToCommandError(status, waiting.name));
    else waiting?.reject(new UnknownError(undefined, status?.getMessage() ?? 'an answer without content'));
  }

  #fail(error: Error): void {
    this.#end ??= error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    // The node that no longer leads says so of one append. Others it may have written before.
    const isOfOne = error instanceof NotLeaderError && waiting.length > 1;
    const told = isOfOne ? new CallEnded(error.message, { cause: error }) : error;
    for (const { reject } of waiting) reject(told);
  }
}
