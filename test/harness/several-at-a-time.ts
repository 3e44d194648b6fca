/** Does the same for each, so many at a time, as a service serves several users. Fails with the first that fails. */
export async function severalAtATime<Item>(
  together: number,
  items: Iterable<Item>,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items].values();
  const actInTurn = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: together }, actInTurn));
}
