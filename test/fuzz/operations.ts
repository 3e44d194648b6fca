import * as client from '@pedigree/client';
import { story, type Told } from '../graphql/story.ts';

/** An operation as GraphQL over HTTP carries it. */
export interface Operation {
  readonly query: string;
  readonly variables: unknown;
}

/** The documents of the client's own functions, which select everything that a person may want to see. */
const documents: readonly string[] = Object.entries(client)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => String(document));

/** A mutation that tells whether it wrote, and what. */
function mutationOf(command: string): string {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${command}(input: $input) { __typename ... on ${type}Payload { ${payload} } ... on Rejection { code message } } }`;
}

const payload = 'position repeated dryRun revision event { eventId id type data reason actor { id } }';

/** The same for many commands at once. */
export const recording = `mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename ... on RecordPayload { ${payload} } ... on Rejection { code message } } }`;

/** Commands that were accepted once, each as an operation of its own. */
export const commands: readonly Operation[] = story.map(([command, input]: Told) => ({
  query: mutationOf(command),
  variables: { input },
}));

/** The same commands, which are only planned. */
export const plans: readonly Operation[] = story.map(([command, input]) => ({
  query: mutationOf(command),
  variables: { input: { ...input, dryRun: true } },
}));

/** Variables of questions that have an answer in the story. */
export const asked: Readonly<Record<string, unknown>> = {
  environment: 'production',
  model: 'fraud',
  dataset: 'default/data/prices',
  version: 'fraud@1',
  of: 'fraud@1',
  from: 'dataset:default/data/raw@1',
  to: 'fraud@1',
  id: 'none',
  package: 'numpy',
  namespace: 'default',
  first: 10,
  filter: { types: ['ModelPromoted'] },
  knownAt: 'now',
  at: '2026-05-01',
  commands: [{ registerModel: { name: 'once', dryRun: true } }],
  input: { model: 'fraud', name: 'fraud', dryRun: true },
};

/** Questions, each with variables that it may want. */
export const questions: readonly Operation[] = documents
  .filter((text) => !/^\s*subscription/m.test(text) && !/^\s*mutation/m.test(text))
  .map((query) => ({ query, variables: variablesOf(query) }));

/** Those of {@link asked} that a document declares. */
function variablesOf(query: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => new RegExp(`\\$${name}\\s*:`).test(query)));
}

/** Subscriptions, of which some begin long ago. */
export const subscriptions: readonly Operation[] = [
  ...documents
    .filter((text) => /^\s*subscription/m.test(text))
    .map((query) => ({ query, variables: variablesOf(query) })),
  { query: 'subscription { events { id } }', variables: {} },
  { query: 'subscription { servingChanged { change { since } } }', variables: {} },
  {
    query: 'subscription ($after: String) { events(after: $after) { id } }',
    variables: { after: 'aaaaaaaaaaaaaaaa.1' },
  },
];
