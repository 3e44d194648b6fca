import fc from 'fast-check';
import { casesPerLook, seed } from './how-many.ts';

/** How many cases are sent at once. */
const together = 10;

/** How long one case may take: beyond, it hangs. In milliseconds. */
const patienceMilliseconds = 30_000;

/**
 * Sends so many cases, some at once, and looks at what it sends them to after each thousand. What fails is told with the
 * case, and with the seed that makes it again.
 */
export async function sendAll<Case>(options: {
  readonly count: number;
  readonly cases: fc.Arbitrary<Case>;
  readonly send: (one: Case) => Promise<void>;
  readonly look: () => Promise<void>;
}): Promise<void> {
  const { count, cases, send, look } = options;
  const property = fc.asyncProperty(fc.array(cases, { minLength: together, maxLength: together }), async (some) => {
    await Promise.all(some.map((one) => sendOne(one, send)));
  });
  for (let sent = 0; sent < count; sent += casesPerLook) {
    const numRuns = Math.ceil(Math.min(casesPerLook, count - sent) / together);
    // Of ten cases made smaller at once nothing is learned; the one that failed is told as it is.
    const reporter = ({ failed, counterexamplePath, errorInstance, seed: used }: Told) => {
      if (failed)
        throw new Error(`seed ${used}, path ${counterexamplePath}: ${errorInstance}`, { cause: errorInstance });
    };
    await fc.assert(property, { seed: seed + sent, numRuns, endOnFailure: true, reporter });
    await look();
  }
}

/** What is told of a run that failed. */
interface Told {
  readonly failed: boolean;
  readonly seed: number;
  readonly counterexamplePath: string | null;
  readonly errorInstance: unknown;
}

async function sendOne<Case>(one: Case, send: (one: Case) => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = new Error(`required: an answer within ${patienceMilliseconds} ms; came: none`);
    timer = setTimeout(() => reject(fault), patienceMilliseconds);
  });
  try {
    await Promise.race([send(one), late]);
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\nof ${told(one)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** A case as a person may read it: bytes as the text that they nearly are. */
function told(one: unknown): string {
  const readable = JSON.stringify(one, (_, value) => {
    const isBuffer = value?.type === 'Buffer' && Array.isArray(value.data);
    if (isBuffer) return Buffer.from(value.data).toString('latin1');
    return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  });
  return readable.slice(0, 6_000);
}
