import { invalid } from '@pedigree/kernel';
import { wordsOf } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { knownAtCursor } from '../known-at-cursor.ts';
import { readCount, toConnection } from '../pages.ts';
import { publicError } from '../public-error.ts';
import { kindsAsked } from '../search/kinds.ts';
import { readSearchCursor, writeSearchCursor } from '../search/search-cursor.ts';

/** Words of one search at most: each is a look at all that has it. */
const mostWords = 10;

/** What has every word of a text in its name, description or tags. */
export const search: Query<'search'> = async (_, args, context) => {
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const cursor = readSearchCursor(args.after, context);
  const { namespace, kinds } = args;
  const filter = {
    words: readWords(args.text),
    ...(namespace && { namespace }),
    ...(kinds && { kinds: kinds.map((kind) => kindsAsked[kind]) }),
  };
  const known = await knownAtCursor(context, args.knownAt, cursor, viewsBehind.search);
  const page = { first, ...(cursor && { after: cursor }) };
  const found = await known.sources.views.search(known.scope, filter, known.at('search'), page);
  if (!found) throw tooBroad(args.text);
  return toConnection({
    known,
    page: found,
    toNode: (_known, found) => ({ ...found, known }),
    cursorOf: (found) => writeSearchCursor(known, found),
    hasPreviousPage: Boolean(args.after),
  });
};

function tooBroad(text: string) {
  const { invalid: fault } = invalid(
    'a word that at most 10000 texts of the kinds and the namespace asked for have or had',
    text,
  );
  return publicError('LIMIT_EXCEEDED', `text: ${fault}`);
}

function readWords(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length >= 1 && words.length <= mostWords) return words;
  const came = words.length === 0 ? JSON.stringify(text.slice(0, 80)) : `${words.length}`;
  throw publicError('INVALID_ARGUMENT', `text: required: 1 to ${mostWords} words of letters or digits; came: ${came}`);
}
