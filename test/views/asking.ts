import type { Page, PageRequest, Scope } from '@pedigree/views';

/** Keeps a question with its answer. */
export type Ask = (question: string, answer: Promise<unknown>) => Promise<unknown>;

/** Whoever may see another namespace than that of most things. */
export const elsewhere: Scope = { namespaces: ['shop'] };

/** All items of an ordered answer, two at a time. */
export async function inPages<Item, Key>(
  read: (page: PageRequest<Key>) => Promise<Page<Item>>,
  keyOf: (item: Item) => Key,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page: PageRequest<Key> = { first: 2 }; ; ) {
    const found = await read(page);
    items.push(...found.items);
    const last = found.items.at(-1);
    if (last === undefined || !found.hasMore) return items;
    page = { first: 2, after: keyOf(last) };
  }
}
