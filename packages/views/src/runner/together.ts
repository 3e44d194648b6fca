/**
 * Runs several works until all have ended. The first that fails ends the others, by the signal that all are given, and
 * its failure is thrown when the last has ended: so nobody goes on with what the caller closes then.
 */
export async function together(
  signal: AbortSignal,
  works: readonly ((signal: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  const failures: unknown[] = [];
  await Promise.all(
    works.map((work) =>
      work(either).catch((error: unknown) => {
        failures.push(error);
        failing.abort();
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
}
