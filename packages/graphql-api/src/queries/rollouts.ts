import type { RolloutFilter } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { positionFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';
import { invalidArgument } from '../public-error.ts';
import { readName } from '../references.ts';

/** Rollouts of an environment, of a model, or all, the latest first. */
export const rollouts: Query<'rollouts'> = async (_, args, context) => {
  const filter = readFilter(args.environment, args.model);
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const after = readCursor(args.after, ([number]) => positionFrom(number));
  const known = await context.known(args.knownAt, viewsAbout.environment);
  const asked = { ...filter, ...(args.state && { state: args.state }) };
  const page = await known.sources.views.rollouts(known.scope, asked, known.asOf, { first, ...after });
  return toConnection({
    known,
    page,
    toNode: (_known, found) => ({ ...found, known }),
    cursorOf: ({ position }) => writeCursor([String(position)]),
    hasPreviousPage: Boolean(args.after),
  });
};

/** A model serves only in environments of its own namespace. */
function readFilter(
  environment: string | null | undefined,
  model: string | null | undefined,
): Pick<RolloutFilter, 'namespace' | 'environment' | 'model'> {
  const place = environment ? readName('environment', environment, 'environment') : undefined;
  const of = model ? readName('model', model, 'model', place?.namespace) : undefined;
  if (place && of && place.namespace !== of.namespace)
    throw invalidArgument('model', `a model of namespace ${place.namespace}`, model);
  const namespace = place?.namespace ?? of?.namespace;
  return {
    ...(namespace !== undefined && { namespace }),
    ...(place && { environment: place.name }),
    ...(of && { model: of.name }),
  };
}
