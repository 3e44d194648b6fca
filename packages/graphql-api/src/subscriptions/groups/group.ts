import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position } from '@pedigree/kernel';
import type { Result } from './results.ts';
import type { AwaitRoom, Batch, Member } from './sink.ts';

/** All who asked the same and keep up: each result goes to all of them in one round. */
export interface Group {
  /** True where every result behind that position is at hand. */
  readonly reaches: (position: Position) => boolean;
  /**
   * Tells a member of what is behind a position that the group reaches, for as long as it keeps up.
   *
   * @returns up to where it was told, when it fell behind; null when it is over.
   * @throws what the group failed with.
   */
  readonly serve: (member: Member, after: Position) => Promise<Position | null>;
  /** Tells all of one more result. Resolves when there is room for the next: nobody's reading is waited for. */
  readonly tell: (result: Result) => Promise<void>;
  /** It is over for all, perhaps by a fault. */
  readonly end: (fault: { readonly cause: unknown } | null) => void;
}

/** How many results, and of how many bytes, a group holds at hand: who reads is never further behind. */
const heldResults = 16;
const heldBytes = 65_536;

/** How many are written to in one turn of the event loop, so that requests are answered meanwhile. */
const turnMembers = 100;

interface Seat {
  readonly member: Member;
  position: Position;
  isFull: boolean;
  readonly leave: (position: Position | null) => void;
  readonly fail: (fault: unknown) => void;
}

/** Makes the group of those who are told of events behind `start`. */
export function createGroup(options: { readonly start: Position; readonly awaitRoom: AwaitRoom }): Group {
  const seats = new Set<Seat>();
  const held: Result[] = [];
  let { start } = options;
  let fresh = { results: 0, bytes: 0 };
  let rounds: Promise<void> | undefined;
  let last: { readonly after: Position; readonly batch: Batch } | undefined;
  let over: { readonly fault: { readonly cause: unknown } | null } | undefined;

  const newest = () => held.at(-1)?.position ?? start;
  const reaches = (position: Position) => position >= start;

  function behind(after: Position): Batch {
    if (last?.after !== after) {
      last = { after, batch: held.filter(({ position }) => position > after).map(({ json }) => json) };
    }
    return last.batch;
  }

  function advance(seat: Seat): void {
    const before = seat.position;
    if (seat.isFull || before >= newest()) return;
    seat.position = newest();
    // One whose connection fails ends alone: the round goes on to the others.
    try {
      if (!seat.member.sink.write(behind(before))) letRead(seat).catch(seat.fail);
    } catch (fault) {
      seat.fail(fault);
    }
  }

  async function letRead(seat: Seat): Promise<void> {
    seat.isFull = true;
    const hasRoom = await options.awaitRoom(seat.member, seat.position);
    seat.isFull = false;
    if (!seats.has(seat)) return;
    if (hasRoom && reaches(seat.position)) advance(seat);
    else seat.leave(hasRoom ? seat.position : null);
  }

  /** What comes while others are written to goes to the rest with it, and to those in the next round. Never rejects. */
  async function goRound(): Promise<void> {
    while (fresh.results > 0) {
      await nextTurn();
      fresh = { results: 0, bytes: 0 };
      let count = 0;
      for (const seat of seats) {
        advance(seat);
        if (++count % turnMembers === 0) await nextTurn();
      }
      letGo();
    }
    rounds = undefined;
  }

  /** Keeps of what went round the last few for who comes a little behind, but no fault, nor what is older than one. */
  function letGo(): void {
    let bytes = 0;
    const isKept = ({ json, isFault }: Result, index: number) => {
      bytes += json.length;
      if (index >= held.length - fresh.results) return true;
      return !isFault && index >= held.length - heldResults && bytes <= heldBytes;
    };
    let first = held.length;
    for (let index = first - 1; index >= 0; index--) {
      const result = held[index];
      if (!result || !isKept(result, index)) break;
      first = index;
    }
    start = held.splice(0, first).at(-1)?.position ?? start;
  }

  return {
    reaches,
    serve: (member, after) =>
      new Promise((resolve, reject) => {
        const { signal } = member;
        const end = () => seat.leave(null);
        const stand = () => {
          seats.delete(seat);
          signal.removeEventListener('abort', end);
        };
        const seat: Seat = {
          member,
          position: after,
          isFull: false,
          leave(position) {
            stand();
            resolve(position);
          },
          fail(fault) {
            stand();
            reject(fault);
          },
        };
        if (over?.fault) return reject(over.fault.cause);
        if (over || signal.aborted) return resolve(null);
        seats.add(seat);
        signal.addEventListener('abort', end);
        advance(seat);
      }),
    async tell(result) {
      held.push(result);
      last = undefined;
      fresh.results++;
      fresh.bytes += result.json.length;
      rounds ??= goRound();
      if (fresh.results >= heldResults || fresh.bytes >= heldBytes) await rounds;
    },
    end(fault) {
      over = { fault };
      for (const seat of seats) {
        if (fault) seat.fail(fault.cause);
        else seat.leave(null);
      }
    },
  };
}
