import { runScript } from '@pedigree/event-store/testing';

const serve = `
  import { startDouble } from '@pedigree/event-store-esdb/testing';
  console.log((await startDouble()).connectionString);`;

/** Works with EventStoreDB's double in a process of its own, which ends with it: what is measured is the client's side. */
export async function withDouble<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const { child, lines } = runScript(import.meta.dirname, serve);
  try {
    for await (const url of lines) return await work(url);
    throw new Error('required: a double that says where it is; came: one that ended');
  } finally {
    child.kill();
  }
}
