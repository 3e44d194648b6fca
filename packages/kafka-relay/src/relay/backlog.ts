import { isLastPage, maxPageRows, type StoredEvent } from '@pedigree/event-store';

/** Says of each page of a reading whether a backlog ends with it: it holds all that there was, and one before it did not. */
export function watchBacklog(): (page: readonly StoredEvent[]) => boolean {
  let isBehind = false;
  return (page) => {
    const wasBehind = isBehind;
    isBehind = !isLastPage(page, maxPageRows);
    return wasBehind && !isBehind;
  };
}
