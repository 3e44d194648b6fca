import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toEnvironment } from '../nodes.ts';
import { toServing } from '../read-serving.ts';
import { readSlot } from '../references.ts';
import { readInstant } from '../scalars/date-time.ts';

/** What served in a whole environment. */
export const environmentServing: Query<'environmentServing'> = async (_, args, context) => {
  const { environment: name, at: inReference } = readSlot(args.environment, undefined);
  const at = args.at ? readInstant('at', args.at) : (inReference ?? null);
  const known = await context.known(args.knownAt, viewsAbout.environment);
  const [environment, models] = await Promise.all([
    known.environments.load(name),
    known.sources.views.servingOfEnvironment(known.scope, name, at, known.asOf),
  ]);
  return {
    environment: environment && toEnvironment(known, environment),
    at,
    models: models.map(toServing(known, at)),
    asOf: known.asOf,
  };
};
