/**
 * Characters that are not shown but act: control characters other than tabs and line breaks, and the marks that turn the
 * direction of writing, by which a text can be made to read as another (CVE-2021-42574).
 */
const acting =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const actingOnes = new RegExp(`[${acting}]`, 'g');
const actingUnlessColour = new RegExp(`(\\u001b\\[(?:1|2|22|31|33|39)m)|[${acting}]|\\r(?!\n|$)`, 'g');

/**
 * What others wrote, as one line that cannot steer a terminal: line breaks and tabs are spaces, and what acts rather than
 * shows (an escape could paint over what stands above) is shown as �.
 */
export function toOneLine(text: string): string {
  return text.replace(/\r\n|[\t\n\r\u2028\u2029]/g, ' ').replace(actingOnes, '�');
}

/** The same for text of several lines, as the last thing before a terminal: it keeps the few colours that are used here. */
export function withoutSteering(text: string, { colours }: { readonly colours: boolean }): string {
  return text.replace(actingUnlessColour, (found, colour: string | undefined) => (colours && colour ? found : '�'));
}

/** JSON with what acts rather than shows written as escapes: the same document, for eyes as well. */
export function toJsonText(value: unknown, indent?: number): string {
  const escaped = (found: string) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, indent).replace(actingOnes, escaped);
}
