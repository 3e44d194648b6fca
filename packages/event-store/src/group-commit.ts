/** Runs one piece of work after another, in the order in which they are given. Each is answered, or fails, by itself. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** The most that one commit takes: past it the next batch begins, so that nobody waits for a crowd. */
export const maxBatchAppends = 1000;
export const maxBatchBytes = 4_000_000;

/** Makes turns of their own. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}

/** Batches, one after another. */
export interface Batches<Batch> {
  /** The batch that gathers: it is begun for the first who joins. */
  readonly join: () => Batch;
  /** Whoever comes next begins another. */
  readonly close: () => void;
}

/**
 * Group commit: while a batch is sent, the next one gathers. It is closed only when its turn has come and the thread has
 * nothing else to do, so that all callers whom one answer woke are in it. `send` tells everyone in the batch what came of
 * it, and does not throw.
 */
export function createBatches<Batch>(options: {
  readonly inTurn: InTurn;
  readonly begin: () => Batch;
  readonly send: (batch: Batch) => Promise<void>;
}): Batches<Batch> {
  let gathering: Batch | undefined;
  return {
    join() {
      if (gathering) return gathering;
      const begun = options.begin();
      gathering = begun;
      void options.inTurn(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        if (gathering === begun) gathering = undefined;
        await options.send(begun);
      });
      return begun;
    },
    close() {
      gathering = undefined;
    },
  };
}
