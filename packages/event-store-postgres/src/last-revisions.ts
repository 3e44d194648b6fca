import type { Session } from '@pedigree/postgres';

/** Where a stream stands: its id, null where it has none yet, and its last revision, -1 there. */
export interface LastRevision {
  readonly stream: bigint | null;
  readonly revision: number;
}

/** Reads where streams stand. Those that are not there stand at nothing. */
export async function readLastRevisions(
  session: Session,
  names: readonly string[],
): Promise<Map<string, LastRevision>> {
  const { rows } = await session.query<{ readonly name: string; readonly id: string; readonly revision: string }>(
    `/* lastRevisions */ select name, id, (select coalesce(max(revision), -1) from event where stream = stream.id) as revision
     from stream where name = any($1)`,
    [names],
  );
  const nothing: LastRevision = { stream: null, revision: -1 };
  return new Map([
    ...names.map((name) => [name, nothing] as const),
    ...rows.map(({ name, id, revision }) => [name, { stream: BigInt(id), revision: Number(revision) }] as const),
  ]);
}
