import type { Session } from '@pedigree/postgres';

/** All of it or nothing; where the connection breaks at the end, either. */
export async function inTransaction<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  await session.query('begin');
  try {
    const result = await work();
    await session.query('commit');
    return result;
  } catch (error) {
    // A connection that is gone has rolled back by itself.
    await session.query('rollback').catch(() => {});
    throw error;
  }
}
