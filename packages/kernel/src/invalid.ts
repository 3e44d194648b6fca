/** A text that does not have the form its place requires: what was required, and what came. */
export interface Invalid {
  readonly invalid: string;
}

/** Says what was required and what came; the text that came is shown cut to 80 characters. */
export function invalid(required: string, came: unknown): Invalid {
  return { invalid: `required: ${required}; came: ${show(came)}` };
}

/** True for what a parser refused. */
export function isInvalid(value: unknown): value is Invalid {
  return typeof value === 'object' && value !== null && 'invalid' in value && typeof value.invalid === 'string';
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
