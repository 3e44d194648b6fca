import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { knownForPage } from '../lineage/lineage-cursor.ts';
import { readImpact } from '../lineage/read-lineage.ts';
import { readStart } from '../lineage/starts.ts';

/** Which model versions descend from something; null where nobody recorded it. */
export const impact: Query<'impact'> = async (_, args, context) => {
  const of = readStart('of', args.of);
  const known = await knownForPage(context, args, viewsBehind.impact);
  return readImpact(context, known, of, args);
};
