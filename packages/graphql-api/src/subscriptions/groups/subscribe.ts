import type { Position } from '@pedigree/kernel';
import type { Scope } from '@pedigree/views';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { createGroup, type Group } from './group.ts';
import { operationKey } from './operation-key.ts';
import { createResults, type FormatResult, type Result } from './results.ts';
import { type AwaitRoom, createAwaitRoom, type Member } from './sink.ts';
import { Source, type ToldOf } from './source.ts';
import { Telling } from './telling.ts';
import type { UnreadWatch } from './watch-unread.ts';

/** Begins a subscription: its telling, or the errors that it is refused with. */
export type Subscribe = (args: ExecutionArgs) => Promise<Telling | ExecutionResult>;

/** One operation, while somebody subscribes to it. */
interface Operation {
  subscribers: number;
  readonly group: Group;
  readonly resultOf: (told: ToldOf) => Promise<Result>;
  readonly stop: () => void;
}

/**
 * Makes a `subscribe` that executes an operation once an event for all who asked the same, from wherever each of them
 * began. What is told of an event is as known at its position, so that it is the same whenever it is asked for, and for
 * whomever of one scope. Who is as far as the others is told with them; who is behind walks alone until it has caught up.
 */
export function createSubscribe(options: {
  readonly formatResult: FormatResult;
  readonly unread: UnreadWatch;
}): Subscribe {
  const operations = new Map<string, Operation>();
  const awaitRoom = createAwaitRoom(options.unread);

  function begin(key: string, args: ExecutionArgs, source: Source<object>): Operation {
    const stopping = new AbortController();
    const group = createGroup({ start: source.head, awaitRoom });
    const resultOf = createResults(args, options.formatResult);
    const operation: Operation = { subscribers: 0, group, resultOf, stop: () => stopping.abort() };
    const lead = async () => {
      for await (const told of source.walk({ after: source.head, signal: stopping.signal })) {
        await group.tell(await resultOf(told));
      }
    };
    const end = (fault: { readonly cause: unknown } | null) => {
      forget(key, operation);
      group.end(fault);
    };
    lead().then(
      () => end(null),
      (cause: unknown) => end({ cause }),
    );
    operations.set(key, operation);
    return operation;
  }

  function forget(key: string, operation: Operation): void {
    if (operations.get(key) === operation) operations.delete(key);
  }

  return async (args) => {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    if (!(source instanceof Source)) throw new Error('required: a source that is walked from anywhere; came: another');
    const key = operationKey(args, scopeOf(args));
    const operation = operations.get(key) ?? begin(key, args, source);
    operation.subscribers++;
    const leave = () => {
      operation.subscribers--;
      if (operation.subscribers > 0) return;
      forget(key, operation);
      operation.stop();
    };
    return new Telling((member) => tell(source, operation, member, awaitRoom), leave);
  };
}

/** Tells one member until it is over. */
async function tell(source: Source<object>, operation: Operation, member: Member, awaitRoom: AwaitRoom): Promise<void> {
  const { group } = operation;
  for (let position: Position | null = source.after; position !== null; ) {
    position = group.reaches(position)
      ? await group.serve(member, position)
      : await walkAlone(source, operation, { member, after: position, awaitRoom });
  }
}

/** Tells a member that is behind its group, each result when there is room for it; answers as a group's `serve`. */
async function walkAlone(
  source: Source<object>,
  { group, resultOf }: Operation,
  { member, after, awaitRoom }: { readonly member: Member; readonly after: Position; readonly awaitRoom: AwaitRoom },
): Promise<Position | null> {
  const { sink, signal } = member;
  for await (const told of source.walk({ after, signal })) {
    const { position, json } = await resultOf(told);
    if (signal.aborted) return null;
    if (!sink.write([json]) && !(await awaitRoom(member, position))) return null;
    if (group.reaches(position)) return position;
  }
  return null;
}

/** Threat: what is made for one caller must never be told to another who may not see it. */
function scopeOf({ contextValue }: ExecutionArgs): Scope {
  if (isScoped(contextValue)) return contextValue.scope;
  throw new Error('required: a context that says what its caller may see; came: one that does not');
}

function isScoped(context: unknown): context is { readonly scope: Scope } {
  return typeof context === 'object' && context !== null && 'scope' in context;
}
