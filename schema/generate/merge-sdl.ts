import { buildASTSchema, concatAST, lexicographicSortSchema, parse, printSchema } from 'graphql';

/** One schema of many SDL texts, sorted and printed. @throws GraphQLError where they do not fit together. */
export function mergeSdl(texts: readonly string[]): string {
  const schema = buildASTSchema(concatAST(texts.map((text) => parse(text, { noLocation: true }))));
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
