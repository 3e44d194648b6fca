import { isInvalid, parseInstant } from '@pedigree/kernel';
import { publicError } from '../public-error.ts';
import { textScalar } from './text-scalar.ts';

/** A moment. Texts pass as they came, so that a command can refuse one in its own words; a query reads it here. */
export const dateTime = textScalar('DateTime', 'a time as in RFC 3339 (2026-05-25T09:00:00Z) or a date (2026-05-25)');

/** Reads the time that a query names. @throws publicError INVALID_ARGUMENT. */
export function readInstant(argument: string, text: string): string {
  const instant = parseInstant(text);
  if (isInvalid(instant)) throw publicError('INVALID_ARGUMENT', `${argument}: ${instant.invalid}`);
  return instant;
}
