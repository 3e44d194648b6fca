import { invalid, isInvalid, parseIdentifier, parseInstant } from '@pedigree/kernel';
import * as z from 'zod';
import type { Door } from '../door.ts';

/** An id, or empty for the slot's own name. */
export const saltInput = z.string().superRefine((text, context) => {
  const outcome = text === '' ? text : parseIdentifier(text);
  if (isInvalid(outcome)) context.addIssue({ code: 'custom', message: outcome.invalid });
});

export const changeInput = z.strictObject({ event: z.string(), from: z.string().exactOptional() });

/** A change as it was named. */
export interface ChangeName {
  readonly event: string;
  readonly from?: string;
}

export function readChange({ event, from }: z.infer<typeof changeInput>, path: string, door: Door): ChangeName {
  if (!z.uuid().safeParse(event).success) door.fault(`${path}.event`, invalid('the id of an event, a UUID', event));
  return from === undefined ? { event } : { event, from: readTime(from, `${path}.from`, door) };
}

export function readTime(text: string, path: string, door: Door): string {
  const instant = parseInstant(text);
  if (!isInvalid(instant)) return instant;
  door.fault(path, instant);
  return text;
}
