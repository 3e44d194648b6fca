import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { knownAtCursor } from '../known-at-cursor.ts';
import { readReferences } from '../lineage/read-nodes.ts';
import { findStarts, readStart } from '../lineage/starts.ts';
import { numberFrom, positionFrom, readCount, toConnection } from '../pages.ts';
import { publicError } from '../public-error.ts';
import { findPackageUses } from '../uses/find-package-uses.ts';
import { findUsers } from '../uses/find-users.ts';
import { readUsesCursor, writeUsesCursor } from '../uses/uses-cursor.ts';

/** Which model versions use a package in a range, or something that has a reference, the last recorded first. */
export const whoUses: Query<'whoUses'> = async (_, args, context) => {
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const hasPreviousPage = Boolean(args.after);
  const wanted = { served: args.served, namespace: args.namespace };
  const asked = readAsked(args);
  if (asked.package !== undefined) {
    const cursor = readUsesCursor(args.after, context, ([position]) => positionFrom(position));
    const known = await knownAtCursor(context, args.knownAt, cursor, viewsBehind.usesOfPackage);
    const page = { first, ...(cursor && { after: cursor.place }) };
    const found = await findPackageUses(known, { ...wanted, ...asked, range: args.range }, page);
    const connection = toConnection({
      known,
      page: found,
      toNode: (_known, { key, package: name, version }) => ({ known, key, package: { name, version } }),
      cursorOf: ({ position }) => writeUsesCursor(known, String(position)),
      hasPreviousPage,
    });
    return { ...connection, of: [], undecided: found.undecided, undecidedCount: found.undecidedCount };
  }
  const of = readStart('of', asked.of);
  const cursor = readUsesCursor(args.after, context, numberFrom);
  const known = await knownAtCursor(context, args.knownAt, cursor, viewsBehind.impact);
  const page = { first, ...(cursor && { after: cursor.place }) };
  const starts = await findStarts(known, of);
  if (starts.length === 0) return null;
  const connection = toConnection({
    known,
    page: await findUsers(known, starts, wanted, page),
    toNode: (_known, { key }) => ({ known, key, package: null }),
    cursorOf: ({ node }) => writeUsesCursor(known, node),
    hasPreviousPage,
  });
  return {
    ...connection,
    of: await readReferences(known, starts.slice(0, mostReferences)),
    undecided: [],
    undecidedCount: 0,
  };
};

/** References of what was asked about, at most: a name stands for all of its versions. */
const mostReferences = 100;

type Asked =
  | { readonly of: string; readonly package?: undefined }
  | { readonly of?: undefined; readonly package: string };

function readAsked(given: {
  readonly of?: string | null | undefined;
  readonly package?: string | null | undefined;
  readonly range?: string | null | undefined;
}): Asked {
  const { of, package: name, range } = given;
  if (of && !name && !range) return { of };
  if (name && !of) return { package: name };
  const came = Object.entries({ of, package: name, range }).flatMap(([argument, value]) => (value ? argument : []));
  throw publicError(
    'INVALID_ARGUMENT',
    `of, package: required: of, or package and if need be range; came: ${came.join(', ') || 'neither'}`,
  );
}
