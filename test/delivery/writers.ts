import { ask } from '../harness/ask.ts';

const environments = ['dev', 'qa', 'staging', 'production'];
const models = Array.from({ length: 16 }, (_, index) => `model-${index}`);

/** A command as a writer sends it, again and again under the same id until it is answered. */
export interface Sent {
  readonly commandId: string;
  readonly mutation: 'promoteModel' | 'recordTraining';
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the service acknowledged. */
export interface Acknowledged {
  readonly commandId: string;
  readonly event: string;
  readonly position: string;
  readonly repeated: boolean;
}

interface Result {
  readonly result: {
    readonly code?: string;
    readonly message?: string;
    readonly position: string;
    readonly repeated: boolean;
    readonly event: { readonly eventId: string };
  };
}

/**
 * Sends a command once.
 *
 * @throws Refused; Stopping where the service ends and it is to be sent again; and what a connection that breaks before the
 * answer fails with.
 */
export async function send(url: string, { mutation, input, commandId }: Sent): Promise<Acknowledged> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
    ... on ${type}Payload { position repeated event { eventId } } ... on Rejection { code message } } }`;
  const { data, errors } = await ask<Result>(url, query, { input: { ...input, commandId } });
  if (errors) {
    const message = errors.map((error) => error.message).join('\n');
    throw errors[0]?.extensions?.code === 'STOPPING' ? new Stopping(message) : new Refused(message);
  }
  if (data?.result === undefined) throw new Refused('an answer with neither data nor errors');
  if (data.result.code) throw new Refused(`${data.result.code}: ${data.result.message}`);
  return {
    commandId,
    event: data.result.event.eventId,
    position: data.result.position,
    repeated: data.result.repeated,
  };
}

/** The service answered, and did not do it: in this test always a fault. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The service ends, and did not do it, or nobody knows: it is to be sent again. */
class Stopping extends Error {
  override readonly name = 'Stopping';
}

/** Registers what the writers write to. */
export async function prepare(url: string): Promise<void> {
  const name = (kind: string, value: string) => ({ [kind]: { name: value, commandId: `prepare-${kind}-${value}` } });
  const commands = [
    ...environments.map((each) => name('defineEnvironment', each)),
    ...models.map((each) => name('registerModel', each)),
    ...models.map((model) => ({ recordTraining: { model, commandId: `prepare-version-${model}` } })),
  ];
  const query =
    'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename ... on Rejection { message } } }';
  const { data } = await ask<{ record: { __typename: string; message?: string }[] }>(url, query, { commands });
  for (const { message } of data.record) if (message) throw new Refused(message);
}

/** 64 writers that write until the service is gone: half of them share four environments, the others train models. */
export class Writers {
  /** What was answered, by command id. */
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Sent and answered, in the order of the answers. */
  readonly answered: Sent[] = [];
  /** Sent, and not answered. */
  readonly inFlight = new Map<string, Sent>();
  readonly refusals: Refused[] = [];
  /** What those were told whom the end of the service found waiting. */
  readonly toldOfTheEnd: string[] = [];

  /** `round` keeps the command ids of one run apart from another's. */
  run(url: string, round: number, count = 64): Promise<unknown> {
    return Promise.all(Array.from({ length: count }, (_, writer) => this.#write(url, `${round}-${writer}`, writer)));
  }

  async #write(url: string, id: string, writer: number): Promise<void> {
    for (let turn = 0; ; turn++) {
      const sent = compose(`${id}-${turn}`, writer, turn);
      this.inFlight.set(sent.commandId, sent);
      try {
        this.acknowledged.set(sent.commandId, await send(url, sent));
      } catch (error) {
        if (error instanceof Refused) this.refusals.push(error);
        if (error instanceof Stopping) this.toldOfTheEnd.push(error.message);
        return;
      }
      this.inFlight.delete(sent.commandId);
      this.answered.push(sent);
    }
  }
}

function compose(commandId: string, writer: number, turn: number): Sent {
  const model = models[(writer * 7 + turn) % models.length];
  return writer % 2 === 0
    ? {
        commandId,
        mutation: 'promoteModel',
        input: { environment: environments[(writer / 2) % environments.length], model, version: '1' },
      }
    : { commandId, mutation: 'recordTraining', input: { model, metrics: { turn } } };
}
