import { maxTextLength, maxTokenLength } from '@pedigree/schema/events';

/** The texts of a repository that a command says as they are, and how many UTF-16 units of each the service keeps. */
const mostOf = { reason: maxTextLength, description: maxTextLength, value: maxTokenLength } as const;
const names = ['reason', 'description', 'value'] as const;

type Texts = { readonly [Name in (typeof names)[number]]?: string | null | undefined };

/** The texts that are too long, as they are kept: a fact is not lost for the words in which it was told. */
export function shortenTexts(texts: Texts): Texts {
  return Object.fromEntries(tooLong(texts).map((name) => [name, shorten(texts[name] ?? '', mostOf[name])]));
}

/** What of the texts is not kept, in words. */
export function tellShortened(texts: Texts): readonly string[] {
  return tooLong(texts).map(
    (name) => `its ${name} is ${texts[name]?.length} characters long: only the first ${mostOf[name] - 1} are kept`,
  );
}

function tooLong(texts: Texts): readonly (keyof Texts)[] {
  return names.filter((name) => (texts[name]?.length ?? 0) > mostOf[name]);
}

/** The beginning of a text, without half a surrogate pair, and `…`. */
function shorten(text: string, atMost: number): string {
  return `${text.slice(0, atMost - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
