import type { Query } from '../fields.ts';
import type { Known } from '../known.ts';
import { viewsAbout } from '../known.ts';
import { toModelVersion } from '../nodes.ts';
import { numberFrom, positionFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';
import { readName } from '../references.ts';

/** Versions of a model, the highest number first; of all models, the last recorded first. */
export const modelVersions: Query<'modelVersions'> = async (_, args, context) => {
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const branch = typeof args.branch === 'string' ? { branch: args.branch } : {};
  const hasPreviousPage = Boolean(args.after);
  if (typeof args.model === 'string') {
    const model = readName('model', args.model, 'model', args.namespace ?? undefined);
    const request = { first, ...readCursor(args.after, numberFrom) };
    const { views, scope, asOf, known } = open(await context.known(args.knownAt, viewsAbout.model));
    const page = await views.versionsOfModel(scope, model, branch, asOf, request);
    const cursorOf = ({ number }: { readonly number: number }) => writeCursor([number]);
    return toConnection({ known, page, toNode: toModelVersion, cursorOf, hasPreviousPage });
  }
  const request = { first, ...readCursor(args.after, ([position]) => positionFrom(position)) };
  const filter = { ...branch, ...(args.namespace ? { namespace: args.namespace } : {}) };
  const { views, scope, asOf, known } = open(await context.known(args.knownAt, viewsAbout.model));
  const page = await views.modelVersions(scope, filter, asOf, request);
  const cursorOf = ({ position }: { readonly position: bigint }) => writeCursor([String(position)]);
  return toConnection({ known, page, toNode: toModelVersion, cursorOf, hasPreviousPage });
};

function open(known: Known) {
  return { known, views: known.sources.views, scope: known.scope, asOf: known.asOf };
}
