import { checkoutOfServing, checkoutOfVersion } from '../checkout/to-checkout.ts';
import type { Query } from '../fields.ts';
import { findModelVersion } from '../find-version.ts';
import { viewsBehind } from '../known.ts';
import { publicError } from '../public-error.ts';
import { readServing } from '../read-serving.ts';
import { readSlot, readVersion, slotOf } from '../references.ts';
import { readInstant } from '../scalars/date-time.ts';

/** The manifest of what served in a slot at a time, or of a version; null where there is no such version. */
export const checkout: Query<'checkout'> = async (_, { environment, model, version, at, knownAt }, context) => {
  if (version && !environment && !at) {
    const asked = readVersion('model', model, version);
    const known = await context.known(knownAt, viewsBehind.recipe);
    const found = await findModelVersion(known, { ...asked, text: version });
    return found && checkoutOfVersion(found, context);
  }
  if (!environment || !model || version) {
    const came = Object.entries({ environment, model, version, at }).flatMap(([name, value]) => (value ? name : []));
    throw publicError(
      'INVALID_ARGUMENT',
      `environment: required: an environment with a model, or a version alone; came: ${came.join(', ') || 'nothing'}`,
    );
  }
  const slot = readSlot(environment, model);
  const instant = at ? readInstant('at', at) : (slot.at ?? null);
  const known = await context.known(knownAt, viewsBehind.checkout);
  return checkoutOfServing(await readServing(known, slotOf(slot.environment, slot.model ?? model), instant), context);
};
