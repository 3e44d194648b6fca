import { once } from 'node:events';
import { startBroker } from '@pedigree/kafka-relay/testing';
import { type PostgresServer, startPostgres } from '@pedigree/postgres/testing';
import { type Member, type MemberKind, startMember } from './member.ts';

/** What `docker-compose.yml` starts as its profile `cluster`, as processes of this machine on loopback. */
export interface Cluster {
  /** The connection string of the database. */
  readonly store: string;
  /** `host:port` of Kafka. */
  readonly kafka: string;
  readonly members: readonly Member[];
  /** Ends all of it, and throws away what it kept. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** The root of the checkout that is built. */
  readonly root: string;
  /** Told every line that one of ours writes to stderr. */
  readonly onLine: (name: string, line: string) => void;
  /** Ends the start, after which this process has to end. */
  readonly ending: AbortSignal;
}

const kinds: readonly MemberKind[] = ['gateway', 'projector', 'relay'];
const membersOfEach = 2;

/** Who asks something ends before whom it asks. */
const endingOrder = ['gateway', 'relay', 'projector', 'kafka', 'postgres'] as const;

/**
 * Starts a PostgreSQL and a Kafka that are thrown away again, and two of each of our services on them.
 *
 * @throws Error where a part does not start, and the reason of `ending`: what had started has ended by then.
 */
export async function startCluster({ root, onLine, ending }: ClusterOptions): Promise<Cluster> {
  const started: { readonly part: (typeof endingOrder)[number]; readonly end: () => Promise<void> }[] = [];
  const keep = async <Started>(
    part: (typeof endingOrder)[number],
    starting: Promise<Started>,
    end: (part: Started) => Promise<void>,
  ): Promise<Started> => {
    const running = await starting;
    started.push({ part, end: () => end(running) });
    return running;
  };
  const stop = async () => {
    for (const next of endingOrder) {
      await Promise.all(started.filter(({ part }) => part === next).map((each) => each.end()));
    }
  };
  try {
    const postgres = keep('postgres', requirePostgres(), (server) => server.dispose());
    const kafka = keep('kafka', startBroker(), (server) => server.dispose());
    // A server that is starting then is not waited for: it ends with this process.
    await Promise.race([Promise.allSettled([postgres, kafka]), once(ending, 'abort')]);
    ending.throwIfAborted();
    const servers = { store: (await postgres).url, kafka: (await kafka).brokers.join(',') };
    const environment = { PEDIGREE_STORE: servers.store, PEDIGREE_KAFKA: servers.kafka };
    const starting = kinds.flatMap((kind) =>
      Array.from({ length: membersOfEach }, (_, index) => {
        const name = `${kind} ${index + 1}`;
        const member = startMember({ kind, name, root, environment, onLine: (line) => onLine(name, line), ending });
        return keep(kind, member, (running) => running.end());
      }),
    );
    await Promise.allSettled(starting);
    return { ...servers, members: await Promise.all(starting), stop };
  } catch (error) {
    await stop();
    // Ctrl-C in a terminal also ends the programs that make a server's folder: that they failed is no news then.
    ending.throwIfAborted();
    throw error;
  }
}

async function requirePostgres(): Promise<PostgresServer> {
  const server = await startPostgres();
  if (!server) throw new Error('required: what Debian calls postgresql; came: a machine without it');
  return server;
}
