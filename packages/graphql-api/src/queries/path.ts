import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { readPaths } from '../lineage/read-paths.ts';
import { readAnything } from '../references.ts';

/** Why `to` came from `from`: the shortest way between them, null where there is none. */
export const path: Query<'path'> = async (_, args, context) => {
  const [source, result] = [readAnything('from', args.from), readAnything('to', args.to)];
  const known = await context.known(args.knownAt, viewsBehind.lineage);
  const { views } = known.sources;
  const [from, to] = await Promise.all([
    views.lineageNodesOf(known.scope, source, known.asOf),
    views.lineageNodesOf(known.scope, result, known.asOf),
  ]);
  const way = await views.findLineageWay(known.scope, from, to, known.asOf);
  const [found = null] = way ? await readPaths(known, [way]) : [];
  return found;
};
