import type { StoredEvent } from '@pedigree/event-store';
import { type EnvironmentEvents, nameOfStream, readEvent, servingEventTypes } from '@pedigree/schema/events';
import { toEventNode } from '../event-node.ts';
import type { Subscription } from '../fields.ts';
import type { SubscriptionServingChangedArgs } from '../generated/resolvers.ts';
import { type Known, viewsAbout } from '../known.ts';
import type { ServingChangedNode } from '../nodes.ts';
import { readName, readSlot } from '../references.ts';
import { followHub } from './follow-hub.ts';

type ServingEvent = EnvironmentEvents[(typeof servingEventTypes)[number]];

/** Every serving event of an environment, of a model, or of all, told once the views show it. */
export const servingChanged: Subscription<'servingChanged'> = {
  subscribe: (_, args, context) => {
    const touches = readTouched(args);
    return followHub(context, {
      after: args.after,
      gate: 'views',
      matches: (event) => modelsTouched(event, touches).length > 0,
      tell: async (event): Promise<{ readonly servingChanged: ServingChangedNode }> => {
        const { namespace, stream, position } = event.envelope;
        let known: Promise<Known> | undefined;
        return {
          servingChanged: {
            known: () => {
              known ??= context.knownAtPosition(position, viewsAbout.environment);
              return known;
            },
            position: context.formatPosition(position),
            event: toEventNode(context.logId, event.envelope),
            namespace,
            environment: nameOfStream(stream),
            models: modelsTouched(event, touches),
          },
        };
      },
    });
  },
};

type Touches = (namespace: string, environment: string, model: string) => boolean;

function readTouched({ environment, model }: SubscriptionServingChangedArgs): Touches {
  if (environment) {
    const asked = readSlot(environment, model);
    return (namespace, name, touched) =>
      namespace === asked.environment.namespace &&
      name === asked.environment.name &&
      (asked.model === undefined || touched === asked.model);
  }
  if (!model) return () => true;
  const asked = readName('model', model, 'model');
  return (namespace, _, touched) => namespace === asked.namespace && touched === asked.name;
}

/** The models that a serving event is about and that were asked for, each once; none of any other event. */
function modelsTouched({ envelope }: StoredEvent, touches: Touches): string[] {
  const event = isServing(envelope) ? readEvent(envelope) : undefined;
  if (!event || !isServing(event)) return [];
  const changed = [...event.data.changes, ...event.data.withdraws].map(({ model }) => model);
  const models = 'models' in event.data ? (event.data.models ?? []) : changed;
  return [...new Set(models)].filter((model) => touches(event.namespace, nameOfStream(event.stream), model));
}

function isServing(event: { readonly type: string }): event is ServingEvent {
  return servingEventTypes.some((type) => type === event.type);
}
