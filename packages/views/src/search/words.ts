/** What words are made of: letters, the marks on them, and digits, of any script. */
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** How long a word may be in an index, in characters; what is behind is not looked at. */
const longest = 64;

/**
 * The words of a text in the form in which they are compared, each once, in their order: Unicode's NFKC, without case. Made
 * here and nowhere else, so that every database holds and finds the same. In lower case first: ẞ is in upper case already, and
 * only from ß it is a step to SS.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ');
  const words = folded.match(word) ?? [];
  return [...new Set(words.map((each) => [...each].slice(0, longest).join('')))];
}
