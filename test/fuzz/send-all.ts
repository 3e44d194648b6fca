import fc from 'fast-check';
import { severalAtATime } from '../harness/several-at-a-time.ts';
import { casesPerLook, seed } from './how-many.ts';

/** How many cases are under way at once. Many wait: for more, which does not come, or for a disk. */
const together = 24;

/** How long one case may take: beyond, it hangs. In milliseconds. */
const patienceMilliseconds = 180_000;

/** Of how many cases that are drawn at least one must be malformed: what breaks sound ones breaks most of them. */
const drawnForOne = 4;

/**
 * Sends cases, some at once, until so many were malformed, and looks at what it sends them to after each thousand. What
 * fails is told with the case as it is, and with the seed of its thousand and its number there, which make it again.
 */
export async function sendAll<Case>(options: {
  /** How many malformed cases are to be sent. */
  readonly malformed: number;
  readonly cases: fc.Arbitrary<Case>;
  /** Sends one, and resolves with whether it was refused as malformed. */
  readonly send: (one: Case) => Promise<boolean>;
  readonly look: () => Promise<void>;
}): Promise<void> {
  const { malformed, cases, send, look } = options;
  let refused = 0;
  for (let sent = 0, batch = 0; refused < malformed; sent += batch) {
    if (sent > malformed * drawnForOne)
      throw new Error(`required: ${malformed} malformed cases; came: ${refused} of ${sent}`);
    batch = Math.min(casesPerLook, Math.max(together, malformed - refused));
    const drawn = { seed: seed + sent, numRuns: batch };
    await severalAtATime(together, fc.sample(cases, drawn).entries(), async ([index, one]) => {
      if (await sendOne(one, `seed ${drawn.seed}, case ${index}`, send)) refused++;
    });
    await look();
  }
}

async function sendOne<Case>(one: Case, name: string, send: (one: Case) => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = new Error(`required: an answer within ${patienceMilliseconds} ms; came: none`);
    timer = setTimeout(() => reject(fault), patienceMilliseconds);
  });
  try {
    return await Promise.race([send(one), late]);
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}\nof ${told(one)}`, { cause });
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
