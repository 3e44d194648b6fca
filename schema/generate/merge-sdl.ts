import { buildASTSchema, concatAST, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { describeShared } from './describe-shared.ts';
import { findUndescribed } from './undescribed.ts';

/**
 * One schema of many SDL texts, in their order, with every description that holds by name or role.
 * @throws GraphQLError where they do not fit together; Error where something is not described.
 */
export function mergeSdl(texts: readonly string[]): GraphQLSchema {
  const schema = buildASTSchema(describeShared(concatAST(texts.map((text) => parse(text, { noLocation: true })))));
  const undescribed = findUndescribed(schema);
  if (undescribed.length > 0) {
    throw new Error(`required: a description of every part of the schema; came: none of ${undescribed.join(', ')}`);
  }
  return schema;
}

/** A schema as SDL, sorted. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
