import type { EnvironmentKey } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { toEnvironment } from '../nodes.ts';
import { nameFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';

/** All environments by rank, namespace and name. */
export const environments: Query<'environments'> = async (_, { namespace, first, after, knownAt }, context) => {
  const request = {
    first: readCount('first', first, context.parts.limits.pageItems),
    ...readCursor(after, environmentFrom),
  };
  const known = await context.known(knownAt, ['environments']);
  const page = await known.sources.views.environments(known.scope, namespace ? { namespace } : {}, known.asOf, request);
  return toConnection({
    known,
    page,
    toNode: toEnvironment,
    cursorOf: cursorOfEnvironment,
    hasPreviousPage: Boolean(after),
  });
};

/** Where an environment stands in the list, as a cursor. */
export function cursorOfEnvironment({ rank, namespace, name }: EnvironmentKey): string {
  return writeCursor([namespace, name, rank]);
}

/** The same back; undefined for the cursor of another list. */
export function environmentFrom(values: readonly unknown[]): EnvironmentKey | undefined {
  const name = nameFrom(values);
  const rank = values[2];
  return name && (rank === null || typeof rank === 'number') ? { ...name, rank } : undefined;
}
