// @ts-check
/**
 * Derives TypeScript from the merged SDL: the types that resolvers must have, and the client's typed documents.
 * `npm run generate` runs it after schema/generate.ts has merged the SDL; what it writes is committed, never edited.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as types from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, Kind, parse } from 'graphql';
import { mutationDocuments } from './codegen/mutation-documents.mjs';
import { operationsModule } from './codegen/operations.mjs';

const root = import.meta.dirname;
const mergedSdl = 'schema/generated/schema.graphql';
const schema = parse(readFileSync(join(root, mergedSdl), 'utf8'));
const builtSchema = buildASTSchema(schema);

/** Enums as unions of texts, no code that lives at run time, scalars as they travel. */
const common = {
  scalars: { DateTime: 'string', JSON: 'unknown', KnownAt: 'string', Long: 'number' },
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  strictScalars: true,
};

const outputs = [
  {
    filename: 'packages/graphql-api/src/generated/resolvers.ts',
    documents: [],
    plugins: ['types', 'resolvers'],
    config: {
      contextType: '../context.ts#Context',
      resolversNonOptionalTypename: { unionMember: true },
      avoidOptionals: { field: true },
      mappers: rowsBehindTypes(),
    },
  },
  {
    filename: 'packages/client/src/generated/documents.ts',
    documents: clientDocuments(),
    plugins: ['types', 'operations', 'typedDocuments'],
    config: {
      onlyOperationTypes: true,
      avoidOptionals: { field: true },
      documentMode: 'string',
      skipTypename: true,
      mergeFragmentTypes: true,
      inputMaybeValue: 'T | null | undefined',
    },
  },
];

const pluginMap = { types, resolvers, operations, typedDocuments };
for (const output of outputs) await derive(output);
write('packages/client/src/generated/operations.ts', operationsModule(builtSchema, clientDocuments()));

/** What a resolver of each type gets as its parent: of all events and all payloads the same, of others by their name. */
function rowsBehindTypes() {
  /** @param {string} name */
  const typesThatAre = (name) => [
    name,
    ...schema.definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION && each.interfaces?.some((one) => one.name.value === name)
        ? [each.name.value]
        : [],
    ),
  ];
  const nodes = [
    'AllocatedVersion',
    'Approval',
    'Artifact',
    'CodeVersion',
    'Dataset',
    'DatasetSighting',
    'DatasetUse',
    'DatasetVersion',
    'Environment',
    'Evaluation',
    'ImpactedVersion',
    'LeaderboardEntry',
    'LineagePath',
    'Model',
    'ModelAlias',
    'ModelVersion',
    'Parent',
    'PlannedChange',
    'PolicyBreach',
    'PolicyItem',
    'PromotionPolicy',
    'Recipe',
    'Rollout',
    'RolloutMoment',
    'Run',
    'SearchResult',
    'Serving',
    'ServingChange',
    'ServingChanged',
    'ServingPeriod',
    'SoftwareUse',
    'VersionUse',
  ];
  return {
    Actor: '@pedigree/kernel#Actor as ActorNode',
    Source: '@pedigree/kernel#Source as SourceNode',
    AsOf: '@pedigree/views#AsOf as AsOfNode',
    Deprecation: '../nodes.ts#SayingNode',
    Retraction: '../nodes.ts#SayingNode',
    Impact: '../lineage/impact-page.ts#ImpactPage',
    Lineage: '../lineage/lineage-page.ts#LineagePage',
    LineageNode: '../lineage/to-lineage-node.ts#PlacedNode',
    ...Object.fromEntries(nodes.map((type) => [type, `../nodes.ts#${type}Node`])),
    ...Object.fromEntries(typesThatAre('Event').map((type) => [type, '../event-node.ts#EventNode'])),
    ...Object.fromEntries(typesThatAre('Payload').map((type) => [type, '../payload-node.ts#PayloadNode'])),
  };
}

/** @param {typeof outputs[number]} output */
async function derive({ filename, documents, plugins, config }) {
  const text = await codegen({
    filename,
    schema,
    documents,
    config: { ...common, ...config },
    plugins: plugins.map((name) => ({ [name]: {} })),
    pluginMap,
  });
  write(filename, text);
}

/**
 * @param {string} filename
 * @param {string} text
 */
function write(filename, text) {
  const path = join(root, filename);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `/** Written by \`npm run generate\` from ${mergedSdl}. Never edited. */\n${text}`);
}

/** The operations of the client: those that are written, and one for every mutation. */
function clientDocuments() {
  const written = documentsIn('packages/client/src');
  return [...written, ...mutationDocuments(builtSchema, written)];
}

/**
 * The operations of every .graphql file below a folder, in the order of their paths.
 * @param {string} folder
 */
function documentsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({
      location: join(folder, name),
      document: parse(readFileSync(join(root, folder, name), 'utf8')),
    }));
}
