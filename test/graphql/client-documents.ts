import * as client from '@pedigree/client';
import { eventId } from '@pedigree/kernel';
import { getOperationAST, parse } from 'graphql';

/** An operation as GraphQL over HTTP carries it. */
export interface Operation {
  readonly query: string;
  readonly variables: unknown;
}

/** A document of one of the client's own functions, which select everything that a person may want to see. */
export interface ClientDocument {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Of its one operation. */
  readonly name: string;
  readonly text: string;
  /** The names of the variables that it declares. */
  readonly declared: readonly string[];
}

const documents: readonly ClientDocument[] = Object.entries(client)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => readDocument(String(document)));

function readDocument(text: string): ClientDocument {
  const operation = getOperationAST(parse(text));
  if (!operation?.name) throw new Error(`required: one operation, with a name; came: ${text}`);
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return { kind: operation.operation, name: operation.name.value, text, declared };
}

/** All documents of the client's that ask so. */
export function documentsOf(kind: ClientDocument['kind']): readonly ClientDocument[] {
  return documents.filter((each) => each.kind === kind);
}

/** Variables, by their names, with which questions have an answer in the story. */
export const asked: Readonly<Record<string, unknown>> = {
  a: 'fraud@1',
  b: 'base@1',
  of: 'fraud@1',
  from: 'dataset:default/data/raw@1',
  to: 'fraud@1',
  good: 'base@1',
  bad: 'fraud@1',
  environment: 'production',
  model: 'fraud',
  dataset: 'default/data/prices',
  version: 'fraud@1',
  key: 'customer-17',
  metric: 'auc',
  metrics: [{ metric: 'auc' }, { metric: 'loss' }],
  acrossDatasets: true,
  package: 'numpy',
  text: 'fraud',
  id: 'none',
  namespace: 'default',
  first: 10,
  filter: { types: ['ModelPromoted'] },
  knownAt: 'now',
  at: '2026-05-01',
  commands: [{ registerModel: { name: 'once', dryRun: true } }],
  input: { model: 'fraud', name: 'fraud', dryRun: true },
};

const rollout = eventId('environment-default/production', 'roll-out', 0);

/** What some questions mean by a name that others use for something else; undefined where they go without. */
const askedOtherwise: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Bisect: { dataset: undefined },
  Checkout: { version: undefined },
  Compare: { of: ['fraud@1', 'base@1'] },
  DatasetVersion: { version: '1' },
  Event: { id: rollout },
  Impact: { of: 'dataset:default/data/raw@1' },
  Leaderboard: { dataset: undefined },
  ModelVersion: { version: '1' },
  Node: { id: 'model:fraud@1' },
  ParetoFront: { dataset: undefined },
  RestorePlans: { to: '2026-05-01' },
  Rollout: { id: rollout },
  Software: { version: '1.26' },
  WhoUses: { of: undefined },
};

/** What a document is asked with: those of {@link asked} that it declares. */
export function variablesOf({ name, declared }: ClientDocument): Readonly<Record<string, unknown>> {
  const offered = { ...asked, ...askedOtherwise[name] };
  return Object.fromEntries(
    declared.filter((each) => offered[each] !== undefined).map((each) => [each, offered[each]]),
  );
}

/** A question or subscription of the client's, with variables that it wants. */
export function toOperation(document: ClientDocument): Operation {
  return { query: document.text, variables: variablesOf(document) };
}
