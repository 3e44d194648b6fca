import { isRejection } from '@pedigree/kernel';
import type { EnvironmentFound, Page } from '@pedigree/views';
import type { Context } from '../context.ts';
import type { EventNode } from '../event-node.ts';
import type { Query } from '../fields.ts';
import { type Known, viewsAbout } from '../known.ts';
import { defaultPlanItems } from '../limits/cost.ts';
import { toRejection } from '../mutations/run-command.ts';
import { toEnvironment } from '../nodes.ts';
import { readCount, readCursor, toConnection } from '../pages.ts';
import { cursorOfEnvironment, environmentFrom } from './environments.ts';

/** What every restore of a namespace is asked with. */
interface Asked {
  readonly to: string;
  readonly knownAt: string | undefined;
  readonly override: boolean;
}

/** What a restore of each environment of a namespace would come to, by rank. */
export const restorePlans: Query<'restorePlans'> = async (_, { namespace, first, after, ...args }, context) => {
  const { limits, reader } = context.parts;
  const request = {
    first: readCount('first', first, limits.pageItems, defaultPlanItems),
    ...readCursor(after, environmentFrom),
  };
  const asked = { to: args.to, knownAt: args.knownAt ?? undefined, override: args.override === true };
  // What was restored a moment ago counts as restored: no view may lag behind it.
  const known = await context.knownAtPosition((await reader.head()).position, viewsAbout.environment);
  const { views } = known.sources;
  const page = await views.environments(known.scope, { namespace: namespace ?? 'default' }, known.asOf, request);
  // One after the other: the plan of a large environment is large, and keeps a thread for a while.
  const items: Planned[] = [];
  for (const environment of page.items) items.push(await planOf(environment, asked, known, context));
  return toConnection({
    known,
    page: { ...page, items } satisfies Page<Planned>,
    toNode: (_known, { node }) => node,
    cursorOf: ({ environment }) => cursorOfEnvironment(environment),
    hasPreviousPage: Boolean(after),
  });
};

type Planned = Awaited<ReturnType<typeof planOf>>;

async function planOf(environment: EnvironmentFound, { override, ...asked }: Asked, known: Known, context: Context) {
  const { namespace, name } = environment;
  const outcome = await context.parts.commands.execute({
    command: 'restoreEnvironment',
    input: {
      environment: `environment:${namespace}/${name}`,
      to: asked.to,
      ...(asked.knownAt !== undefined && { knownAt: asked.knownAt }),
      // That needs a reason; of a plan nobody keeps one.
      ...(override && { override, reason: 'a plan' }),
      dryRun: true,
    },
    caller: context.actor,
  });
  const changes = (outcome.plan ?? []).map((change) => ({ ...change, known }));
  const of = { environment: toEnvironment(known, environment), changes };
  if (!isRejection(outcome)) {
    return { environment, node: { ...of, revision: outcome.revision, rejection: null, restoredBy: null } };
  }
  const rejection = await toRejection(context, outcome);
  const isLeft = outcome.rejected !== 'NOTHING_TO_RESTORE';
  const restoredBy = isLeft ? null : await findRestore(environment, asked, known, context);
  return { environment, node: { ...of, revision: null, rejection, restoredBy } };
}

/** The restore to that time, as known then, that is the last change of an environment; null where another change is. */
async function findRestore(
  environment: EnvironmentFound,
  { to, knownAt }: Pick<Asked, 'to' | 'knownAt'>,
  known: Known,
  context: Context,
): Promise<EventNode | null> {
  const { namespace, name } = environment;
  const of = { environment: { namespace, name } };
  const { items } = await known.sources.views.servingHistory(known.scope, of, known.asOf, { first: 1 });
  const [last] = items;
  const event = last ? await known.events.load(last.position) : null;
  if (event?.type !== 'EnvironmentRestored' || !('to' in event.data) || event.data.to !== to) return null;
  const restored = 'knownRevision' in event.data ? event.data.knownRevision : undefined;
  if (knownAt === undefined) return restored === undefined ? event : null;
  const asked = await revisionAt(event.stream, await context.known(knownAt, ['events']));
  // Without one it was all before it that was known.
  return asked === (restored ?? event.revision - 1) ? event : null;
}

/** Of the last event of a stream that is known; -1 before its first. */
async function revisionAt(stream: string, { sources, scope, asOf }: Known): Promise<number> {
  const { items } = await sources.views.events(scope, { stream }, asOf, { direction: 'backwards', count: 1 });
  return items[0]?.revision ?? -1;
}
