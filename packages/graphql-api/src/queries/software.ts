import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { positionFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';

/** Which model versions were trained with a package, the last recorded first. */
export const software: Query<'software'> = async (_, args, context) => {
  const page = {
    first: readCount('first', args.first, context.parts.limits.pageItems),
    ...readCursor(args.after, ([position]) => positionFrom(position)),
  };
  const { version, namespace } = args;
  const known = await context.known(args.knownAt, viewsBehind.software);
  const filter = { package: args.package, ...(namespace && { namespace }) };
  const releases = await known.sources.views.packageReleases(known.scope, filter, known.asOf);
  const named = releases.filter(
    (release) => release.package === args.package && (!version || release.version === version),
  );
  const found = await known.sources.views.modelVersionsWithReleases(known.scope, { releases: named }, known.asOf, page);
  return toConnection({
    known,
    page: found,
    toNode: (_known, use) => ({ known, key: use.key, package: { name: use.package, version: use.version } }),
    cursorOf: ({ position }) => writeCursor([String(position)]),
    hasPreviousPage: Boolean(args.after),
  });
};
