import type { Client } from './client.ts';
import type {
  CommandInput,
  EventFieldsFragment,
  PlannedChangeFieldsFragment,
  PolicyItemFieldsFragment,
  PolicyOutcomeFieldsFragment,
  RecordMutation,
} from './generated/documents.ts';

/** A command by its name: exactly one member, with its input. */
export type Command = {
  readonly [Name in keyof CommandInput]-?: { readonly [Only in Name]: NonNullable<CommandInput[Name]> };
}[keyof CommandInput];

/** What a command came to. */
export type Outcome =
  | {
      /** `repeated`: nothing was written, because it was so already. `planned`: a dry run. */
      readonly kind: 'recorded' | 'repeated' | 'planned';
      /** Where the log stands with it. */
      readonly position: string;
      readonly revision: number;
      readonly event: EventFieldsFragment;
      /** Of a dry run that changes what serves: what would, model by model. */
      readonly plan?: readonly PlannedChangeFieldsFragment[] | null;
      /** What a promotion policy came to, where one was asked. */
      readonly policy?: PolicyOutcomeFieldsFragment | null;
    }
  | {
      readonly kind: 'rejected';
      /** From the service's closed list of codes. */
      readonly code: string;
      readonly message: string;
      /** Item by item what a promotion policy asks, where that is why. */
      readonly items?: readonly PolicyItemFieldsFragment[] | null;
      /** Of a dry run: what it would have changed, with what blocks that. */
      readonly plan?: readonly PlannedChangeFieldsFragment[] | null;
    };

/** Commands a request; the service takes twice as many. */
export const commandsPerBatch = 50;

/** Bytes of JSON a request, well below what the service takes. A command beyond it travels alone. */
const bytesPerBatch = 500_000;

/**
 * Sends commands in order, in as many requests as they need, and hands out their outcomes in order. Each command is
 * atomic for itself; a refusal does not stop those behind it.
 *
 * @throws ServiceUnreachable, GraphqlFailed: then what was handed out is recorded, and the rest can be sent again
 * where the commands have ids of their own.
 */
export async function* recordAll(
  client: Client,
  commands: Iterable<Command>,
): AsyncGenerator<Outcome, void, undefined> {
  for (const batch of batchesOf(commands)) {
    yield* (await client.record(batch)).map(outcomeOf);
  }
}

/** The same, for one command. */
export async function recordOne(client: Client, command: Command): Promise<Outcome> {
  for await (const outcome of recordAll(client, [command])) return outcome;
  throw new Error('required: an outcome for every command; came: none');
}

function* batchesOf(commands: Iterable<Command>): Generator<Command[], void, undefined> {
  let batch: Command[] = [];
  let bytes = 0;
  for (const command of commands) {
    const size = Buffer.byteLength(JSON.stringify(command));
    if (batch.length > 0 && (batch.length === commandsPerBatch || bytes + size > bytesPerBatch)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(command);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

function outcomeOf(result: RecordMutation['record'][number]): Outcome {
  switch (result.__typename) {
    case 'Rejection': {
      const { code, message, items, plan } = result;
      return { kind: 'rejected', code, message, items, plan };
    }
    case 'RecordPayload': {
      const { position, revision, event, dryRun, repeated, plan, policy } = result;
      const kind = dryRun ? 'planned' : repeated ? 'repeated' : 'recorded';
      return { kind, position, revision, event, plan, policy };
    }
  }
}
