import { sum } from '../limits/measure.ts';
import type { OperationRequest } from '../prepare-operation.ts';

/** Counts an operation that begins on a socket; answers how many characters all that are open on it have together. */
export type CountHeld = (
  socket: object,
  operation: {
    readonly id: string;
    /** The operations that are open on that socket, this one among them, by their ids. */
    readonly open: object;
    readonly request: OperationRequest;
  },
) => number;

/**
 * Makes the count of what operations hold as long as they are open: their texts and variables, in characters. Threat: each
 * is kept as a parsed document, which weighs many times its text, so a number of operations alone bounds nothing.
 */
export function createHeldCount(): CountHeld {
  const ofSockets = new WeakMap<object, Map<string, number>>();
  return (socket, { id, open, request }) => {
    const held = ofSockets.get(socket) ?? new Map<string, number>();
    ofSockets.set(socket, held);
    for (const other of held.keys()) if (!Object.hasOwn(open, other)) held.delete(other);
    held.set(id, request.query.length + JSON.stringify(request.variables ?? {}).length);
    return sum([...held.values()]);
  };
}
