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

/** Milliseconds for which a transaction that takes names away from readers waits for one of them. */
const briefly = 100;

/**
 * Within a transaction that takes a name away: gives up soon where somebody reads by it, with the error that a lock is not
 * to be had. Whoever comes to read waits behind who waits to take the name, so that nobody may wait long.
 */
export async function waitBriefly(session: Session): Promise<void> {
  await session.query(`/* waitBriefly */ set local lock_timeout to ${briefly}`);
}
