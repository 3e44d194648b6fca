import type { Generation } from '../runner/registry.ts';
import type { ViewName } from '../view.ts';

/** How far views were found to be: which generation of each answers, and where it stands. */
export type Reached = ReadonlyMap<ViewName, Pick<Generation, 'view' | 'generation' | 'position'>>;

/** A view of which less is there than was told, in words. */
export interface Lost {
  readonly told: string;
  readonly found: string;
}

export function reachedBy(generations: readonly Generation[]): Reached {
  return new Map(generations.filter(({ answers }) => answers).map((answering) => [answering.view, answering]));
}

/**
 * The first view that is not as far as was told, null where there is none. A later generation may stand anywhere: it is there
 * because the one before it was ahead of its log, or else it came as far. Where none answers, nothing can be read.
 */
export function findLost(told: Reached, found: Reached): Lost | null {
  for (const was of told.values()) {
    const is = found.get(was.view);
    if (is && is.generation <= was.generation && is.position < was.position) {
      return { told: wordsOf(was), found: wordsOf(is) };
    }
  }
  return null;
}

function wordsOf({ view, generation, position }: Pick<Generation, 'view' | 'generation' | 'position'>): string {
  return `${view} ${generation} at ${position}`;
}
