import { createHash } from 'node:crypto';
import type { Json, Position } from '@pedigree/kernel';
import type { ScoreKey } from '@pedigree/views';
import type { Context } from '../context.ts';
import type { Known } from '../known.ts';
import { positionOfPage } from '../known-at-cursor.ts';
import { readCursor, readPosition, writeCursor } from '../pages.ts';

/** Where a page of a leaderboard ends, and the position that it was as known at: the next is of the same one. */
export interface LeaderboardCursor extends ScoreKey {
  readonly rank: number;
  readonly position: Position;
}

/** What a cursor says of the question of its page: another one has other places. Members that are null are as good as none. */
export function questionOf(asked: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(asked, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, member]) => member !== null)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

export function writeLeaderboardCursor(known: Known, question: string, key: ScoreKey, rank: number): string {
  const position = positionOfPage(known);
  return writeCursor([toMetric(key.score), key.version, rank, position, question]);
}

/** Reads a cursor of a question. @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG. */
export function readLeaderboardCursor(
  after: string | null | undefined,
  question: string,
  { logId }: Context,
): LeaderboardCursor | undefined {
  const { after: read } = readCursor(after, ([value, version, rank, position, of]) =>
    isMetric(value) && isCount(version) && isCount(rank) && typeof position === 'string' && of === question
      ? { score: Number(value), version, rank, position }
      : undefined,
  );
  return read && { ...read, position: readPosition('after', read.position, logId) };
}

/** A score as JSON has it. */
export function toMetric(score: number): Json {
  return Number.isFinite(score) ? score : String(score);
}

function isMetric(value: unknown): boolean {
  return typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
