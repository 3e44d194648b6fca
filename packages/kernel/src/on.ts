import type { Envelope } from './envelope.ts';

/** What an event of this type does to `State`, or that it does nothing. */
export type Handler<E extends Envelope, State> = 'ignore' | ((event: E, state: State) => State);

/**
 * A total map: one handler for each event type of a category. A forgotten type does not compile, and there is no default.
 */
export type On<Category extends Record<string, Envelope>, State> = {
  readonly [Type in keyof Category]: Handler<Category[Type], State>;
};

/** Folds one event into a state by its type's handler. Only own entries count, so no stored type can name a method. */
export function apply<Category extends Record<string, Envelope>, State>(
  on: On<Category, State>,
  event: Category[keyof Category],
  state: State,
): State {
  const handler = Object.hasOwn(on, event.type) ? handlerOf(on, event) : undefined;
  if (!handler) throw new UnknownEvent(event);
  return handler === 'ignore' ? state : handler(event, state);
}

/** Thrown for an event whose type nobody here knows, or whose schema version is newer than ours. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  constructor(event: Pick<Envelope, 'type' | 'schemaVersion' | 'position'>) {
    super(
      `required: an event type and schema version known here; came: ${event.type} version ${event.schemaVersion} at position ${event.position}, as a newer Pedigree writes it: upgrade`,
    );
  }
}

/** `On` ties each handler to its own type; TypeScript cannot follow that tie through a lookup, hence the one assertion. */
function handlerOf<Category extends Record<string, Envelope>, State>(
  on: On<Category, State>,
  event: Category[keyof Category],
): Handler<Category[keyof Category], State> | undefined {
  return on[event.type] as Handler<Category[keyof Category], State> | undefined;
}
