import type { Name } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toModel } from '../nodes.ts';
import { nameFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';

/** All models by namespace and name. */
export const models: Query<'models'> = async (_, { namespace, first, after, knownAt }, context) => {
  const request = { first: readCount('first', first, context.parts.limits.pageItems), ...readCursor(after, nameFrom) };
  const known = await context.known(knownAt, viewsAbout.model);
  const page = await known.sources.views.models(known.scope, namespace ? { namespace } : {}, known.asOf, request);
  return toConnection({ known, page, toNode: toModel, cursorOf, hasPreviousPage: Boolean(after) });
};

function cursorOf({ namespace, name }: Name): string {
  return writeCursor([namespace, name]);
}
