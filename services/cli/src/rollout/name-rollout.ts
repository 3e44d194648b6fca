import { inFull, readThing } from '../arguments.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A rollout as it is typed: an id, or a model of which it is the last. */
export function nameRollout(text: string, namespace: string | undefined): { rollout: string } | { model: string } {
  return uuid.test(text)
    ? { rollout: text.toLowerCase() }
    : { model: inFull(readThing('<rollout>', text, 'model', namespace)) };
}
