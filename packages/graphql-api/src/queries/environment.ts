import type { Query } from '../fields.ts';
import { toEnvironment } from '../nodes.ts';
import { readName } from '../references.ts';

/** An environment, null where nobody defined it. */
export const environment: Query<'environment'> = async (_, args, context) => {
  const name = readName('environment', args.environment, 'environment');
  const known = await context.known(args.knownAt, ['environments']);
  const found = await known.environments.load(name);
  return found && toEnvironment(known, found);
};
