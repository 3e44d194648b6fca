import type { Position } from '@pedigree/kernel';
import type { Scope } from '@pedigree/views';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { operationKey } from './operation-key.ts';

/** Begins a subscription, as graphql-js's function of that name does. */
export type Subscribe = (args: ExecutionArgs) => Promise<Results | ExecutionResult>;

/** One result after another, until it is returned. */
export interface Results extends AsyncIterator<ExecutionResult, void, void> {
  return(): Promise<IteratorResult<ExecutionResult, void>>;
  [Symbol.asyncIterator](): Results;
}

/** What every source of a subscription yields: of which event it tells, beside what it tells. */
export interface ToldOf {
  readonly toldOf: Position;
}

/** How many results of one operation are kept: those who keep up are never further apart. */
const keptResults = 16;

/** One operation, while somebody subscribes to it. */
interface Shared {
  subscribers: number;
  readonly results: Map<Position, Promise<ExecutionResult>>;
}

/**
 * Makes a `subscribe` that executes an operation once an event for all who asked the same, from wherever each of them
 * began. What is told of an event is as known at its position, so that it is the same whenever it is asked for, and for
 * whomever of one scope. A result is one object for all: nobody may change it.
 */
export function createSubscribe(): Subscribe {
  const operations = new Map<string, Shared>();

  function join(key: string): Shared {
    const shared = operations.get(key) ?? { subscribers: 0, results: new Map() };
    operations.set(key, shared);
    shared.subscribers++;
    return shared;
  }

  function leave(key: string, shared: Shared): void {
    shared.subscribers--;
    if (shared.subscribers === 0) operations.delete(key);
  }

  return async (args) => {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const key = operationKey(args, scopeOf(args));
    const shared = join(key);
    return endingWith(
      source[Symbol.asyncIterator](),
      (told) => resultOf(shared, args, told),
      () => leave(key, shared),
    );
  };
}

/** The results of what is told; `onEnd` is called once, however it ends. `return` is passed on without waiting. */
function endingWith(
  told: AsyncIterator<unknown>,
  toResult: (told: unknown) => Promise<ExecutionResult>,
  onEnd: () => void,
): Results {
  let hasEnded = false;
  const end = () => {
    if (!hasEnded) onEnd();
    hasEnded = true;
    return { done: true as const, value: undefined };
  };
  const results: Results = {
    async next() {
      try {
        const { done, value } = await told.next();
        return done ? end() : { done: false, value: await toResult(value) };
      } catch (fault) {
        end();
        throw fault;
      }
    },
    async return() {
      await told.return?.();
      return end();
    },
    async throw(fault) {
      await results.return();
      throw fault;
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

function resultOf({ results }: Shared, args: ExecutionArgs, rootValue: unknown): Promise<ExecutionResult> {
  const run = async () => execute({ ...args, rootValue });
  if (!isToldOf(rootValue)) return run();
  const position = rootValue.toldOf;
  const before = results.get(position);
  if (before) return before;
  const result = run();
  results.set(position, result);
  // A fault may have passed when the next one asks.
  const forget = () => results.delete(position);
  result.then(({ errors }) => errors && forget(), forget);
  const [oldest] = results.keys();
  if (results.size > keptResults && oldest !== undefined) results.delete(oldest);
  return result;
}

/** Threat: what is kept for one caller must never be told to another who may not see it. */
function scopeOf({ contextValue }: ExecutionArgs): Scope {
  if (isScoped(contextValue)) return contextValue.scope;
  throw new Error('required: a context that says what its caller may see; came: one that does not');
}

function isScoped(context: unknown): context is { readonly scope: Scope } {
  return typeof context === 'object' && context !== null && 'scope' in context;
}

function isToldOf(told: unknown): told is ToldOf {
  return typeof told === 'object' && told !== null && 'toldOf' in told && typeof told.toldOf === 'bigint';
}
