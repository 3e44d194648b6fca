import { FetchRefused, WrongBytes } from './fetch-refused.ts';
import type { Source } from './source.ts';
import { type Sink, type TransferOptions, transfer } from './transfer.ts';

/**
 * Pours bytes into a sink from the first of some sources that has the right ones: where one has none, does not give them, or has
 * others, the next is asked.
 *
 * @returns the source.
 * @throws FetchRefused with what each of them said, and the signal's reason.
 */
export async function pourRight(sources: readonly Source[], sink: Sink, options: TransferOptions): Promise<Source> {
  const refusals: string[] = [];
  const missing: string[] = [];
  for (const source of sources) {
    try {
      if (await pourFrom(source, sink, options)) return source;
      missing.push(source.uri);
    } catch (error) {
      if (!(error instanceof FetchRefused)) throw error;
      refusals.push(error.message);
      if (error instanceof WrongBytes) await sink.restart();
    }
  }
  if (missing.length > 0) refusals.push(`required: bytes at ${missing.join(' or ')}; came: nothing there`);
  throw new FetchRefused(refusals.join('; '));
}

async function pourFrom(source: Source, sink: Sink, options: TransferOptions): Promise<boolean> {
  const { check } = sink;
  for (;;) {
    const isResumed = sink.position > 0;
    if (isResumed && check.isRight()) return true;
    if (!(await transfer(source, sink, options))) return false;
    if (check.required === null || check.isRight()) return true;
    if (!isResumed) throw new WrongBytes(`required: ${check.required}; came: ${check.digest()} from ${source.uri}`);
    // What an earlier run or another source left may be of other bytes.
    await sink.restart();
  }
}
