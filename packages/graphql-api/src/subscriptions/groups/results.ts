import type { Position } from '@pedigree/kernel';
import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { ToldOf } from './source.ts';

/** An operation's result of one event. */
export interface Result {
  readonly position: Position;
  readonly json: Buffer;
  /** It has errors, which may have passed when the next one asks. */
  readonly isFault: boolean;
}

/** Tells a result as JSON. */
export type FormatResult = (result: ExecutionResult) => string;

/** How many results of one operation are remembered for those who walk alone. */
const remembered = 16;

/** Makes the results of one operation, each once for all who are told of that event at about the same time. */
export function createResults(args: ExecutionArgs, formatResult: FormatResult): (told: ToldOf) => Promise<Result> {
  const results = new Map<Position, Promise<Result>>();

  async function make(told: ToldOf): Promise<Result> {
    const result = await execute({ ...args, rootValue: told });
    const isFault = result.errors !== undefined;
    return { position: told.toldOf, json: Buffer.from(formatResult(result)), isFault };
  }

  return (told) => {
    const position = told.toldOf;
    const before = results.get(position);
    if (before) return before;
    const result = make(told);
    results.set(position, result);
    const forget = () => results.delete(position);
    result.then(({ isFault }) => isFault && forget(), forget);
    const [oldest] = results.keys();
    if (results.size > remembered && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
