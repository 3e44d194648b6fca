import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChannelCredentialOptions, type Credentials, EventStoreDBClient } from '@eventstore/db-client';
import {
  type ConnectionOptions,
  parseConnectionString,
} from '@eventstore/db-client/dist/Client/parseConnectionString.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { AppendCalls } from './append-calls.ts';
import type { ServerAppend } from './append-request.ts';
import { CallEnded } from './errors.ts';
import { splitServerUrl } from './server-url.ts';

/** Milliseconds that a closing client waits for a connection that it is just looking for. */
const longestSearch = 1000;

/**
 * EventStoreDB's client without what can end a process: each of its faults that is named here was read in version 6.2.1.
 */
export class EsdbClient extends EventStoreDBClient {
  /** Those under way. */
  readonly #calls = new Set<Readable | Writable>();
  readonly #appends = new AppendCalls(() => this.#beginAppends());

  /** @throws Error for what is no connection string, or a file of it that is not there. */
  constructor(url: string) {
    const { options, user } = readUrl(url);
    const settings = { ...options, throwOnAppendFailure: true };
    const channel = toChannel(options);
    const [first, ...others] = options.hosts;
    if (!first) throw new RangeError('required: a host; came: none');
    if (options.dnsDiscover) super({ ...settings, discover: first }, channel, user);
    else if (others.length > 0) super({ ...settings, endpoints: options.hosts }, channel, user);
    else super({ ...settings, endpoint: first }, channel, user);

    // Whoever may use the client's batch appends does. They share one table of waiting callers in all of the process: an
    // error on one connection forgets the callers of the others, whose answers then throw outside of every promise.
    this.supports = async () => false;

    // A call that is cancelled when its answer has ended unread stays as it is: `dispose` would wait for it without end.
    const { GRPCStreamCreator } = this;
    this.GRPCStreamCreator = (Client, name, create, cache) =>
      GRPCStreamCreator(Client, name, async (client) => this.#keep(endWithCancel(await create(client))), cache);

    // It is called without anyone waiting for it, and fails where a cluster cannot be found.
    const { handleError } = this;
    this.handleError = (client, error) => handleError(client, error).catch(() => {});
  }

  /** Writes events together, as {@link AppendCalls} does; to the node that leads. */
  write(append: ServerAppend, milliseconds: number): Promise<void> {
    return this.#appends.send(append, milliseconds);
  }

  #beginAppends() {
    const options = this.callArguments({ requiresLeader: true }, { deadline: Number.POSITIVE_INFINITY });
    return this.GRPCStreamCreator(StreamsClient, 'batchAppend', (client) => client.batchAppend(...options))();
  }

  #keep<Call extends Readable | Writable>(call: Call): Call {
    this.#calls.add(call);
    call.on('error', () => {}).once('close', () => this.#calls.delete(call));
    return call;
  }

  /** Ends the calls under way, and the connection, which `dispose` leaves open. */
  async close(): Promise<void> {
    // Of a call that `dispose` cancels nobody is told, and who reads from a silent server would wait as long as a call may take.
    const ended = new CallEnded('required: an answer before the client closes; came: none');
    for (const call of this.#calls) call.destroy(ended);
    await this.dispose();
    const searching = this.getChannel().catch(() => null);
    const channel = await Promise.race([searching, pause(longestSearch, null, { ref: false })]);
    channel?.close();
  }
}

/** Makes cancelling a call the end of its stream, whatever of it is unread. */
function endWithCancel<Call extends Readable | Writable>(call: Call): Call {
  if (!('cancel' in call) || typeof call.cancel !== 'function') return call;
  const cancel = call.cancel.bind(call);
  return Object.assign(call, {
    cancel(): void {
      cancel();
      call.destroy();
    },
  });
}

/** Takes user and password out before the rest is parsed: the client prints what it does not understand. */
function readUrl(url: string): { options: ConnectionOptions; user?: Credentials } {
  const server = splitServerUrl(url);
  if (!server) throw new RangeError('required: a host, and user and password percent-encoded; came: something else');
  const { scheme, user, hosts, parameters } = server;
  const options = parseConnectionString(scheme + hosts + parameters);
  return user ? { options, user } : { options };
}

function toChannel({ tls, tlsCAFile, userCertFile, userKeyFile }: ConnectionOptions): ChannelCredentialOptions {
  if (tls === false) return { insecure: true };
  return {
    insecure: false,
    ...(tlsCAFile && { rootCertificate: readFileSync(tlsCAFile) }),
    ...(userCertFile && { userCertFile: readFileSync(userCertFile) }),
    ...(userKeyFile && { userKeyFile: readFileSync(userKeyFile) }),
  };
}
