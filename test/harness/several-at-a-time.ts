/**
 * Does the same for each, so many at a time, as a service serves several users. Fails with the first that fails, and
 * begins no more.
 */
export async function severalAtATime<Item>(
  together: number,
  items: Iterable<Item>,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = eachOf(items);
  const actInTurn = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: together }, actInTurn));
}

/** An iterator that the first loop to fail closes for all others: that of an array would go on. */
function* eachOf<Item>(items: Iterable<Item>): Generator<Item> {
  yield* items;
}
