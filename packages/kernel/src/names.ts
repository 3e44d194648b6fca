import { type Invalid, invalid } from './invalid.ts';

const nameLetters = '\\p{L}\\p{M}\\p{Nd}._:/=+ \\-';
const nameForm = new RegExp(`^[${nameLetters}]+$`, 'u');
const otherLetters = new RegExp(`[^${nameLetters}]`, 'gu');
/** Bytes of UTF-8 that a name has at most. */
export const bytesOfName = 255;
const identifierForm = /^[A-Za-z0-9._:/=+-]{1,128}$/;
const labelForm = /^[A-Za-z0-9._+-]{1,255}$/;

/**
 * Checks a name: 1 to 255 characters and at most 255 bytes of UTF-8, in NFC; letters, marks and digits of any
 * script, `._:/=+-` and space; no `/` or space at either end. Nothing is escaped or normalised on the way.
 */
export function parseName(text: string): string | Invalid {
  const fits =
    nameForm.test(text) &&
    text === text.normalize('NFC') &&
    Buffer.byteLength(text) <= bytesOfName &&
    !/^[/ ]|[/ ]$/.test(text);
  return fits
    ? text
    : invalid(
        'a name of 1 to 255 bytes in NFC: letters, digits, . _ : / = + - and space, without / or space at either end',
        text,
      );
}

/**
 * The text nearest to one in NFC that is a name, for what was not made to be one: other letters become `-`. Empty where
 * nothing is left.
 */
export function nearestName(text: string): string {
  return trimName(cutName(text.replace(otherLetters, '-')));
}

/** As many whole characters of a text as fit into a name, or into so many bytes of UTF-8. */
export function cutName(text: string, bytesAtMost: number = bytesOfName): string {
  if (Buffer.byteLength(text) <= bytesAtMost) return text;
  let end = 0;
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > bytesAtMost) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A text without what a name has at neither end. */
export function trimName(text: string): string {
  return text.replace(/^[/ ]+|[/ ]+$/g, '');
}

/** Checks a namespace: a name without `/`. One that begins with `_` belongs to the service and is refused. */
export function parseNamespace(text: string): string | Invalid {
  const name = parseName(text);
  if (typeof name !== 'string') return name;
  if (name.includes('/')) return invalid('a namespace, which has no /', text);
  return name.startsWith('_')
    ? invalid('a namespace that does not begin with _ (those are the service’s own)', text)
    : name;
}

/** Checks a command, correlation, causation or run id: 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. */
export function parseIdentifier(text: string): string | Invalid {
  return identifierForm.test(text) ? text : invalid('an id of 1 to 128 characters of A-Z a-z 0-9 . _ : / = + -', text);
}

/** Checks a label, alias or branch: `[A-Za-z0-9._+-]`, at most 255 characters, not all digits. */
export function parseLabel(text: string): string | Invalid {
  return labelForm.test(text) && !/^\d+$/.test(text)
    ? text
    : invalid('a label or alias of A-Z a-z 0-9 . _ + -, not all digits', text);
}
