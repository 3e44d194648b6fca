import { documentsOf, type Operation, toOperation } from '../graphql/client-documents.ts';
import { story, type Told } from '../graphql/story.ts';

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

/** Questions, each with variables with which it has an answer. */
export const questions: readonly Operation[] = documentsOf('query').map(toOperation);

/** Subscriptions, of which some begin long ago. */
export const subscriptions: readonly Operation[] = [
  ...documentsOf('subscription').map(toOperation),
  { query: 'subscription { events { id } }', variables: {} },
  { query: 'subscription { servingChanged { changes { since } } }', variables: {} },
  {
    query: 'subscription ($after: String) { events(after: $after) { id } }',
    variables: { after: 'aaaaaaaaaaaaaaaa.1' },
  },
];
