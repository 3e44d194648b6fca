import type { Position } from '@pedigree/kernel';

/** Events between two lines. */
const step = 50_000n;

/** Says how far work on a long log came, a line every 50,000 events. */
export function progressOf(
  what: string,
  progress: (text: string) => void,
): (position: Position, head?: Position) => void {
  let told = 0n;
  return (position, head) => {
    if (position < told + step) return;
    told = position - (position % step);
    progress(`${what}: ${position}${head === undefined ? '' : ` of ${head}`} events`);
  };
}
