import type { LogVerified, VerifyProgress } from '@pedigree/event-store/verify';
import type { StorePlace } from './place.ts';

/**
 * Verifies a log from its first event to where it ends now, and what its database keeps beside the events. Services may be
 * running.
 *
 * @throws LogMissing; LogUnusable; the signal's reason.
 */
export async function verifyLog(place: StorePlace, progress: VerifyProgress): Promise<LogVerified> {
  switch (place.kind) {
    case 'sqlite': {
      const sqlite = await import('@pedigree/event-store-sqlite');
      return sqlite.verifyLog({ ...place, ...progress });
    }
    case 'postgres': {
      const { verifyPostgresLog } = await import('@pedigree/event-store-postgres');
      return verifyPostgresLog({ ...place, ...progress });
    }
    case 'esdb': {
      const { verifyEsdbLog } = await import('@pedigree/event-store-esdb');
      return verifyEsdbLog({ ...place, ...progress });
    }
  }
}
