import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';

/** SQLite's write-ahead log, with pages of 4,096 bytes: https://sqlite.org/fileformat2.html#walformat */
const headerBytes = 32;
const frameBytes = 24 + 4_096;
/** Where a frame says how many pages the database has behind it: nothing, unless it ends a transaction. */
const pagesAfterCommit = 4;

/** How many frames are whole in it. */
export function wholeFrames(file: string): number {
  const size = existsSync(file) ? statSync(file).size : 0;
  return Math.max(0, Math.floor((size - headerBytes) / frameBytes));
}

/** The frames that end a transaction, counted from 0, of one that was not begun again since it was made. */
export function commitsIn(file: string): readonly number[] {
  const bytes = readFileSync(file);
  const frames = Array.from({ length: wholeFrames(file) }, (_, frame) => frame);
  return frames.filter((frame) => bytes.readUInt32BE(headerBytes + frame * frameBytes + pagesAfterCommit) > 0);
}

/** Takes away all that is behind a frame. */
export function cutBehind(file: string, frame: number): void {
  truncateSync(file, headerBytes + (frame + 1) * frameBytes);
}

/**
 * The how manieth call that writes the file writes the page of a frame: SQLite writes the file's header in one call, and of
 * each frame first what it is, then its page.
 */
export function callThatEnds(frame: number): number {
  return 3 + 2 * frame;
}
