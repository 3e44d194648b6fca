/** How many cases the doors get together; `PEDIGREE_TEST_FUZZ` asks for more. */
const all = Number(process.env.PEDIGREE_TEST_FUZZ ?? 20_400);

/** What chance begins with. A failure prints it, and the way to the case that failed; `PEDIGREE_TEST_FUZZ_SEED` sets it. */
export const seed = Number(process.env.PEDIGREE_TEST_FUZZ_SEED ?? 20_261_128);

/** Between two looks at the service's health. */
export const casesPerLook = 1_000;

/** What part of all cases comes to each door. */
const shares = { body: 0.2, connection: 0.13, document: 0.27, socket: 0.1, stream: 0.05, line: 0.05, repository: 0.2 };

/** How many cases one door gets. */
export function casesOf(door: keyof typeof shares): number {
  return Math.ceil(all * shares[door]);
}

/** A door of many cases needs its time: this is a limit against hangs, in milliseconds. */
export function timeoutOf(door: keyof typeof shares): number {
  return 120_000 + casesOf(door) * 40;
}
