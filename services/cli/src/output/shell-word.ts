/** A text as it is typed in a shell as one word: in quotes where it has to be. */
export function shellWord(text: string): string {
  return /^[\w:/@.,=+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
