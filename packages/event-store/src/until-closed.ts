import { StoreClosed } from './errors.ts';

/**
 * Hands out what a restore reads, until the store closes: also while its source is silent, which is then waited for no more.
 *
 * @throws StoreClosed once the store closes; and whatever the source throws.
 */
export async function* untilClosed<Value>(
  events: AsyncIterable<Value>,
  closing: AbortSignal,
): AsyncGenerator<Value, void, undefined> {
  const source = events[Symbol.asyncIterator]();
  let giveUp = (_: StoreClosed): void => {};
  const onClose = () => giveUp(closed());
  // One listener for all: a race with one promise that lives as long as the store would keep something of each event.
  closing.addEventListener('abort', onClose, { once: true });
  const next = () =>
    new Promise<IteratorResult<Value>>((resolve, reject) => {
      giveUp = reject;
      source.next().then(resolve, reject);
    });
  try {
    for (;;) {
      if (closing.aborted) throw closed();
      const { done, value } = await next();
      if (done) return;
      yield value;
    }
  } finally {
    closing.removeEventListener('abort', onClose);
    const returned = source.return?.();
    // A source that is silent does not answer this either.
    if (closing.aborted) returned?.catch(() => {});
    else await returned;
  }
}

function closed(): StoreClosed {
  return new StoreClosed('required: an open store until all is restored; came: one that closes');
}
