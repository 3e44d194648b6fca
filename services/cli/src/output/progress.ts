import type { Terminal } from './terminal.ts';

/** Shows how far long work has come. */
export interface Progress {
  /** Adds to what is done. */
  advance(by: number): void;
  /** Takes the bar away. */
  finish(): void;
}

const barWidth = 30;
const millisecondsBetweenFrames = 100;
const millisecondsBeforeFirst = 300;

/**
 * A bar on stderr, drawn only on a terminal, and only for work that takes longer than a blink.
 *
 * `total` is in the caller's own unit; `clock` in milliseconds.
 */
export function showProgress(terminal: Terminal, clock: () => number, label: string, total: number): Progress {
  const { draw } = terminal;
  if (!draw || total === 0) return { advance() {}, finish() {} };
  const started = clock();
  let drawnAt: number | undefined;
  let done = 0;
  return {
    advance(by) {
      done += by;
      const now = clock();
      if (now - started < millisecondsBeforeFirst || now - (drawnAt ?? 0) < millisecondsBetweenFrames) return;
      drawnAt = now;
      draw(`\r${formatBar(label, done / total)}`);
    },
    finish() {
      if (drawnAt !== undefined) draw(`\r${' '.repeat(formatBar(label, 1).length)}\r`);
    },
  };
}

/** `label ██████░░░░  60%` */
export function formatBar(label: string, part: number): string {
  const filled = Math.round(Math.min(1, part) * barWidth);
  const percent = `${Math.floor(Math.min(1, part) * 100)}%`.padStart(4);
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent}`;
}
