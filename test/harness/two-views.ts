import { afterAll } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { type ProjectedViews, projectEvents } from '@pedigree/views/testing';

/** Views that one history after another is projected into. */
export interface TwoViews {
  /** Takes a history at once. */
  readonly full: ProjectedViews;
  /** Takes it in several transactions. */
  readonly growing: ProjectedViews;
  /** Begins a history: `full` has all of it then, and `growing` nothing. */
  begin(log: readonly StoredEvent[]): void;
}

/** Opens them, for all tests of a spec: it is called where its tests are declared. */
export function openTwoViews(): TwoViews {
  const [full, growing] = [projectEvents(), projectEvents()];
  afterAll(() => {
    full.close();
    growing.close();
  });
  return {
    full,
    growing,
    begin(log) {
      full.clear();
      full.take(log);
      growing.clear();
    },
  };
}
