import { followPositions } from '../follow-positions.ts';

/** What a subscriber to all events heard, in the order of the log. */
export interface Heard {
  readonly events: number;
  /** Position of the last event within its log. */
  readonly last: bigint;
  /** True where each event stood one behind the other: none missed, none twice. */
  readonly isWhole: boolean;
}

/** A subscriber that stays for as long as the soak does. */
export interface Follower {
  readonly heard: () => Heard;
  readonly stop: () => void;
}

/** Subscribes to all events to come, over SSE; resolves when the subscription stands. */
export async function followEvents(url: string): Promise<Follower> {
  let heard: Heard = { events: 0, last: 0n, isWhole: true };
  const hear = (position: string) => {
    const number = BigInt(position.slice(position.indexOf('.') + 1));
    const isNext = heard.events === 0 || number === heard.last + 1n;
    heard = { events: heard.events + 1, last: number, isWhole: heard.isWhole && isNext };
  };
  const stop = await followPositions(url, 'subscription { events { position } }', hear);
  return { heard: () => heard, stop };
}
