import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { knownForPage } from '../lineage/lineage-cursor.ts';
import { readLineage } from '../lineage/read-lineage.ts';
import { readStart } from '../lineage/starts.ts';

/** What something was made of and what came of it; null where nobody recorded it. */
export const lineage: Query<'lineage'> = async (_, args, context) => {
  const of = readStart('of', args.of);
  const known = await knownForPage(context, args, viewsBehind.lineage);
  return readLineage(context, known, of, args.direction ?? 'BOTH', args);
};
