/**
 * PostgreSQL's text cannot hold U+0000, which words of people and machines may contain. So U+0000 is stored as U+0001
 * U+0001, and U+0001 as U+0001 U+0002: no two texts become the same, and their order stays. JSON has neither in the clear.
 */
export function escapeText(text: string): string {
  return text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001');
}

/** What {@link escapeText} was given. */
export function unescapeText(text: string): string {
  return text.includes('\u0001')
    ? text.replaceAll('\u0001\u0001', '\u0000').replaceAll('\u0001\u0002', '\u0001')
    : text;
}
