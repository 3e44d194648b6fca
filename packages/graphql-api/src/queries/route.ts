import { routeKey } from '@pedigree/kernel';
import { saltOf } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toModelVersion } from '../nodes.ts';
import { publicError } from '../public-error.ts';
import { readServing } from '../read-serving.ts';
import { readSlot, slotOf } from '../references.ts';
import { readInstant } from '../scalars/date-time.ts';
import { required } from '../types/required.ts';
import { toAllocation } from '../types/serving.ts';

/** Which version the split of a slot assigned to a key at a time, as known at a position. */
export const route: Query<'route'> = async (_, { environment, model, key, at, knownAt }, context) => {
  // Half a surrogate pair has no UTF-8: every one of them would be the same key.
  if (!key.isWellFormed()) {
    throw publicError('INVALID_ARGUMENT', 'key: required: well-formed Unicode; came: a lone surrogate');
  }
  const asked = readSlot(environment, model);
  const instant = at ? readInstant('at', at) : (asked.at ?? null);
  const known = await context.known(knownAt, viewsAbout.environment);
  const serving = await readServing(known, slotOf(asked.environment, asked.model ?? model), instant);
  const { namespace, model: name } = serving;
  const allocation = toAllocation(known, { namespace, name }, serving.allocation);
  const routed = routeKey({ salt: saltOf(serving), allocation }, key);
  const shadows = allocation.filter(({ shadow }) => shadow);
  const [version = null, ...copied] = await Promise.all(
    [...(routed ? [routed.assigned] : []), ...shadows].map(async (each) =>
      toModelVersion(known, required('a model version', await known.modelVersions.load(each.key))),
    ),
  );
  return {
    key,
    bucket: routed?.bucket ?? null,
    version,
    range: routed && { from: routed.from, to: routed.to },
    shadows: copied,
    serving,
    asOf: known.asOf,
  };
};
