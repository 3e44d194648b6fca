import {
  allNodesOf,
  type ChangeFieldsFragment,
  type Client,
  EnvironmentsDocument,
  ImportedModelsDocument,
  ModelDocument,
  ModelVersionsDocument,
  ServingHistoryDocument,
  type VersionFieldsFragment,
} from '@pedigree/client';
import { formatReference } from '@pedigree/kernel';

/** What the source of every event of an import names as the system that knew it. */
export const sourceSystem = 'gto';

export interface KnownVersion {
  readonly number: number;
  readonly label: string | null;
  /** Of its recipe's code. */
  readonly commit: string | null;
  readonly retracted: boolean;
  readonly tags: ReadonlyMap<string, string>;
}

export interface KnownModel {
  readonly deprecated: boolean;
  readonly versions: readonly KnownVersion[];
}

/** A change of a slot, standing or withdrawn. */
export interface KnownChange {
  /** The id of the event that stated it. */
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly allocation: KnownAllocation;
  /** True where the event is an import's. */
  readonly imported: boolean;
  /** Null while it stands. */
  readonly withdrawn: { readonly imported: boolean } | null;
  /** Where it only says again what another change had said: that one. */
  readonly restates: { readonly event: string; readonly from: number } | null;
}

type KnownAllocation =
  | { readonly state: 'UNKNOWN' | 'NOTHING' }
  | {
      readonly state: 'SERVING';
      readonly versions: readonly { readonly number: number; readonly share: number | null }[];
    };

const itemsPerPage = 200;

/** The names of the environments of a namespace. Throws what the client throws, as all that follow. */
export async function readEnvironments(client: Client, namespace: string): Promise<ReadonlySet<string>> {
  const environments = await allNodesOf(async (after) => {
    const answer = await client.execute(EnvironmentsDocument, { namespace, first: itemsPerPage, after });
    return answer.environments;
  });
  return new Set(environments.map(({ name }) => name));
}

/** The names of the models that an import registered. */
export async function readImportedModels(client: Client, namespace: string): Promise<readonly string[]> {
  const models = await allNodesOf(async (after) => {
    const answer = await client.execute(ImportedModelsDocument, { namespace, first: itemsPerPage, after });
    return answer.models;
  });
  return models.filter(({ event }) => event.source?.system === sourceSystem).map(({ name }) => name);
}

/** A model with all its versions; null where nobody registered it. */
export async function readModel(client: Client, namespace: string, name: string): Promise<KnownModel | null> {
  const reference = formatReference({ kind: 'model', namespace, name });
  const { model } = await client.execute(ModelDocument, { model: reference });
  if (!model) return null;
  const versions = await allNodesOf(async (after) => {
    const answer = await client.execute(ModelVersionsDocument, { model: reference, first: itemsPerPage, after });
    return answer.modelVersions;
  });
  return { deprecated: model.deprecation !== null, versions: versions.map(toKnownVersion) };
}

/** Every change of a slot, also the withdrawn ones, ordered by (from, position, index). */
export async function readChanges(
  client: Client,
  namespace: string,
  environment: string,
  model: string,
): Promise<readonly KnownChange[]> {
  const changes = await allNodesOf(async (after) => {
    const answer = await client.execute(ServingHistoryDocument, {
      environment: formatReference({ kind: 'environment', namespace, name: environment }),
      model: formatReference({ kind: 'model', namespace, name: model }),
      withdrawn: true,
      first: itemsPerPage,
      after,
    });
    return answer.servingHistory;
  });
  return changes.map(toKnownChange).reverse();
}

function toKnownVersion({ number, label, code, retraction, tags }: VersionFieldsFragment): KnownVersion {
  return {
    number,
    label,
    commit: code?.commit ?? null,
    retracted: retraction !== null,
    tags: new Map(tags.map(({ key, value }) => [key, value])),
  };
}

function toKnownChange({ event, since, state, allocation, withdrawnBy, restates }: ChangeFieldsFragment): KnownChange {
  return {
    event: event.eventId,
    from: Date.parse(since),
    allocation:
      state === 'SERVING'
        ? { state, versions: allocation.map(({ version, share }) => ({ number: version.number, share })) }
        : { state },
    imported: event.source?.system === sourceSystem,
    withdrawn: withdrawnBy && { imported: withdrawnBy.source?.system === sourceSystem },
    restates: restates && { event: restates.event, from: Date.parse(restates.since) },
  };
}
