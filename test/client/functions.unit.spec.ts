import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createClient } from '@pedigree/client';
import { readSdl } from '@pedigree/schema/graphql';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import ts from 'typescript';

const schema = buildSchema(readSdl());
const declared = readDeclarations(resolve(import.meta.dirname, '../../packages/client/src/generated/operations.ts'));

test('the client has a function for every query and mutation of the SDL, one that follows every subscription, and no other', () => {
  const { url: _, execute, subscribe, ...functions } = createClient({ url: 'http://127.0.0.1:1/graphql' });
  expect(Object.keys(functions).sort()).toEqual(
    [
      ...namesOf(schema.getQueryType()),
      ...namesOf(schema.getMutationType()),
      ...namesOf(schema.getSubscriptionType()).map((name) => `follow${name.charAt(0).toUpperCase()}${name.slice(1)}`),
    ].sort(),
  );
  expect(declared.map(({ name }) => name).sort()).toEqual(Object.keys(functions).sort());
});

describe('the docstring', () => {
  test.each(declared)('of $name says what it means, its arguments, its answer and its errors', (declaration) => {
    const { meaning, parameters, described, tags } = declaration;
    expect(meaning).toMatch(/^\S.{10,}/s);
    expect(described).toEqual(parameters);
    expect(tags.get('returns')).toMatch(/^\S.{10,}/s);
    expect(tags.get('throws')).toContain('GraphqlFailed');
  });

  test.each(declared)('of $name describes every member of its arguments', ({ argumentLines }) => {
    expect(
      argumentLines.filter((line) => !/^- `\w+`(?: \(optional\))?: \S|^- as with every command/.test(line)),
    ).toEqual([]);
  });
});

interface Declaration {
  readonly name: string;
  readonly meaning: string;
  readonly parameters: readonly string[];
  /** Parameters that the docstring names. */
  readonly described: readonly string[];
  /** What it says of the members of the first parameter, a line each. */
  readonly argumentLines: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
}

function readDeclarations(file: string): readonly Declaration[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .flatMap(({ members }) => members.filter(ts.isMethodSignature))
    .map((method) => {
      const comments = ts.getJSDocCommentsAndTags(method);
      const tags = ts.getJSDocTags(method);
      const textOf = (comment: ts.JSDoc['comment']) => ts.getTextOfJSDocComment(comment) ?? '';
      const parameters = tags.filter(ts.isJSDocParameterTag);
      return {
        name: method.name.getText(),
        meaning: comments.map(({ comment }) => textOf(comment)).join(''),
        parameters: method.parameters.map((parameter) => parameter.name.getText()),
        described: parameters.map((parameter) => parameter.name.getText()),
        argumentLines: textOf(parameters[0]?.comment)
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line.startsWith('-')),
        tags: new Map(tags.map((tag) => [tag.tagName.text, textOf(tag.comment)])),
      };
    });
}

function namesOf(type: GraphQLObjectType | null | undefined): readonly string[] {
  return Object.keys(type?.getFields() ?? {});
}
