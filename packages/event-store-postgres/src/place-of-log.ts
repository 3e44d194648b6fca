import { type Place, type PostgresConnection, toPlace } from '@pedigree/postgres';

/** Where a log is; its schema is `pedigree` where left out. */
export function placeOfLog(connection: PostgresConnection): Place {
  return toPlace({ schema: 'pedigree', ...connection });
}
