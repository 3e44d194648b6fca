import {
  allNodesOf,
  type ChangeFieldsFragment,
  type Client,
  type Command,
  EnvironmentsDocument,
  ModelDocument,
  ModelVersionsDocument,
  type Outcome,
  recordAll,
  ServingHistoryDocument,
  type VersionFieldsFragment,
} from '@pedigree/client';
import type {
  Command as ImportCommand,
  Outcome as ImportOutcome,
  KnownChange,
  KnownVersion,
  Recorder,
} from '@pedigree/import-dvc';
import { formatReference, type ReferenceKind } from '@pedigree/kernel';

const changesPerPage = 200;

/** The service, as an import needs it. Throws what the client throws. */
export function createRecorder(client: Client): Recorder {
  return {
    async record(commands) {
      const outcomes: ImportOutcome[] = [];
      for await (const outcome of recordAll(client, commands.map(toCommand))) outcomes.push(toImportOutcome(outcome));
      return outcomes;
    },
    async environments(namespace) {
      const environments = await allNodesOf(async (after) => {
        const answer = await client.execute(EnvironmentsDocument, { namespace, after });
        return answer.environments;
      });
      return environments.map(({ name }) => name);
    },
    async model(namespace, name) {
      const reference = refer('model', namespace, name);
      const { model } = await client.execute(ModelDocument, { model: reference });
      if (!model) return null;
      const versions = await allNodesOf(async (after) => {
        const answer = await client.execute(ModelVersionsDocument, { model: reference, after });
        return answer.modelVersions;
      });
      return { deprecated: model.deprecation !== null, versions: versions.map(toKnownVersion) };
    },
    async servingHistory(namespace, environment, model) {
      const changes = await allNodesOf(async (after) => {
        const answer = await client.execute(ServingHistoryDocument, {
          environment: refer('environment', namespace, environment),
          model: refer('model', namespace, model),
          withdrawn: true,
          first: changesPerPage,
          after,
        });
        return answer.servingHistory;
      });
      return changes.map(toKnownChange).reverse();
    },
  };
}

function refer(kind: ReferenceKind, namespace: string, name: string): string {
  return formatReference({ kind, namespace, name });
}

/** As `record` takes it: names of an import are plain and may hold `/`, so they travel as full references. */
function toCommand({ name, input }: ImportCommand): Command {
  const { namespace } = input;
  const named = {
    ...input,
    ...('model' in input ? { model: refer('model', namespace, input.model) } : {}),
    ...('environment' in input ? { environment: refer('environment', namespace, input.environment) } : {}),
  };
  // The words of each import command are those of the mutation of its name (command.ts of import-dvc says so), which
  // TypeScript cannot follow through a union of twenty.
  return { [name]: named } as Command;
}

function toImportOutcome(outcome: Outcome): ImportOutcome {
  if (outcome.kind === 'rejected') return outcome;
  const kind = outcome.kind === 'planned' ? 'repeated' : outcome.kind;
  return { kind, eventId: outcome.event.eventId, position: outcome.position };
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
    imported: event.source?.system === 'gto',
    withdrawn: withdrawnBy && { imported: withdrawnBy.source?.system === 'gto' },
    restates: restates && { event: restates.event, from: Date.parse(restates.since) },
  };
}
