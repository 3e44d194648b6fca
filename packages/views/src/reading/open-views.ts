import { openViewsDatabase } from '../runner/open-database.ts';
import type { Views } from '../views.ts';
import { type AssembleViewsOptions, assembleViews } from './assemble-views.ts';
import { openSelect } from './open-select.ts';

/** Where the views are, and what of the outside reading them needs. */
export interface OpenViewsOptions extends Omit<AssembleViewsOptions, 'select'> {
  readonly folder: string;
  /** A read found the file damaged. It is removed, and the runner has to be woken to find that out and build anew. */
  readonly onDamaged?: (error: unknown) => void;
}

/**
 * Opens the views of a folder for reading, on a connection of its own: a read never waits for the runner, nor the runner
 * for a read. All are `building` until the runner has spoken by `notify`.
 */
export function openViews({ folder, head, clock, onDamaged = () => {} }: OpenViewsOptions): Views {
  openViewsDatabase(folder).close();
  const opened = openSelect(folder, onDamaged);
  const { views, reader } = assembleViews({ select: opened.select, head, clock });
  return {
    ...views,
    notify(statuses) {
      // A runner that began anew after damage speaks of a file that nobody here has open yet.
      if (opened.reopen()) reader.forget();
      views.notify(statuses);
    },
    close() {
      views.close();
      opened.close();
    },
  };
}
