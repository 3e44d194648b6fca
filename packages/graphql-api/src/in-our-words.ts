/** What Apollo and GraphQL say of a whole request in words that do not tell what was required and what came. */
const sentences: readonly (readonly [says: RegExp, sentence: string])[] = [
  [/^POST body missing/, 'required: a JSON object with a query; came: none'],
  [/^GraphQL operations must contain/, 'required: a query; came: none'],
  [/^GraphQL queries must be strings/, 'required: a query as a text; came: something else'],
  [/^`(operationName)` in a POST body must/, 'required: $1 as a text; came: something else'],
  [/^`(\w+)` in a POST body (?:should|must) be/, 'required: $1 as a JSON object; came: something else'],
  [/^The (\w+) search parameter (?:contains|should)/, 'required: $1 as a JSON object; came: something else'],
  [/^The '(\w+)' search parameter may only/, 'required: $1 once; came: several'],
  [/^Operation batching disabled/, 'required: one operation (the mutation record takes many commands); came: a list'],
  [/^GET requests only support query operations, not (\w+)/, 'required: a query, or POST; came: a $1 by GET'],
  [/^GET requests may not have a content-type/, 'required: content-type application/json, or none; came: another'],
  [
    /^An 'accept' header was provided/,
    'required: one that accepts application/json or application/graphql-response+json; came: one that accepts neither',
  ],
  [/^Must provide operation name/, 'required: an operationName, as the document has several; came: none'],
  [/^Unknown operation named (".*")\.$/s, 'required: an operationName that the document has; came: $1'],
  [/more tha[nt] (\d+) tokens/, 'required: a document of at most $1 tokens; came: a longer one'],
  [
    /^Maximum call stack size exceeded/,
    'required: a document that is nested less deeply; came: one too deep to be read',
  ],
  [/^Validation aborted/, 'required: a document in which the same fields are not asked for over and over; came: one'],
];

/** The same message where it says what was required and what came; else our own, where there is one. */
export function inOurWords(message: string): string {
  for (const [says, sentence] of sentences) {
    const found = says.exec(message);
    // Not by a pattern: what came may have `$` in it.
    if (found) return sentence.replace('$1', () => found[1] ?? '');
  }
  return message;
}
