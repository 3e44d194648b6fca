import { type Invalid, invalid } from '@pedigree/kernel';

/** A TCP port; 0 picks a free one. */
export function parsePort(text: string): number | Invalid {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : invalid('a port from 0 to 65535', text);
}

/** `yes`, or `no`. */
export function parseYes(text: string): boolean | Invalid {
  const answers: Readonly<Record<string, boolean>> = { yes: true, no: false };
  return answers[text] ?? invalid('yes or no', text);
}

/** `on`, or `off`. */
export function parseOn(text: string): boolean | Invalid {
  const answers: Readonly<Record<string, boolean>> = { on: true, off: false };
  return answers[text] ?? invalid('on or off', text);
}

/** A text that is not empty. */
export function parseText(text: string): string | Invalid {
  return text.trim() === '' ? invalid('a text', text) : text;
}

/** One of a closed list. */
export function parseOneOf<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice | Invalid {
  return (text) => choices.find((choice) => choice === text) ?? invalid(`one of ${choices.join(', ')}`, text);
}
