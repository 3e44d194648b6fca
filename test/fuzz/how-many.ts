/** How many malformed cases the doors get together; `PEDIGREE_TEST_FUZZ` asks for more. */
const all = Number(process.env.PEDIGREE_TEST_FUZZ ?? 20_000);

/** What chance begins with; a failure prints the one of its thousand. `PEDIGREE_TEST_FUZZ_SEED` sets it. */
export const seed = Number(process.env.PEDIGREE_TEST_FUZZ_SEED ?? 20_261_128);

/** Between two looks at the service's health. */
export const casesPerLook = 1_000;

/**
 * What part of all malformed cases comes to each door: so many that were refused, whatever else was sent that turned out to
 * be sound. Commits come on top: of these some are sound. A commit of a repository, which is imported twice, takes several
 * times as long as a document, and that several times as long as a connection.
 */
const shares = {
  body: 0.25,
  connection: 0.25,
  document: 0.25,
  socket: 0.12,
  stream: 0.04,
  line: 0.04,
  file: 0.05,
  commit: 0.01,
};

/** How many malformed cases one door gets. */
export function casesOf(door: keyof typeof shares): number {
  return Math.ceil(all * shares[door]);
}

/** To start a service, or to end it and read its whole log. As all limits here it is one against hangs, in milliseconds. */
export const serviceTimeout = 600_000;

/**
 * A door of many cases needs its time: a limit against hangs, in milliseconds. On a busy machine a commit,
 * which is imported twice, took 150: ten thousand are not to run into it.
 */
export function timeoutOf(door: keyof typeof shares): number {
  return serviceTimeout + casesOf(door) * 1_000;
}
