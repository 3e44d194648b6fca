import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { readPaths } from '../lineage/read-paths.ts';
import { findStarts, readStart } from '../lineage/starts.ts';

/** Why `to` came from `from`: the shortest way between them, null where there is none. */
export const path: Query<'path'> = async (_, args, context) => {
  const [source, result] = [readStart('from', args.from), readStart('to', args.to)];
  const known = await context.known(args.knownAt, viewsBehind.lineage);
  const [from, to] = await Promise.all([findStarts(known, source), findStarts(known, result)]);
  const way = await known.sources.views.findLineageWay(known.scope, from, to, known.asOf);
  const [found = null] = way ? await readPaths(known, [way]) : [];
  return found;
};
