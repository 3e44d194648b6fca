/**
 * `npm run cluster`: two gateways, two projectors and two relays on a PostgreSQL and a Kafka of their own, until Ctrl-C.
 * Nobody that dies is started again, so that one can see how the others go on.
 */
import { resolve } from 'node:path';
import { messageOf } from '@pedigree/kernel';
import { runService } from '@pedigree/runtime/main';
import { type Cluster, startCluster } from './start-cluster.ts';

const root = resolve(import.meta.dirname, '../../..');

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

function show({ store, kafka, members }: Cluster): void {
  const row = (name: string, where: string) => `${name.padEnd(12)} ${where}`;
  const gateway = members.find(({ kind }) => kind === 'gateway');
  say(
    row('postgres', store),
    row('kafka', kafka),
    ...members.map(({ name, url, pid }) => row(name, `${url}  (process ${pid})`)),
    `PEDIGREE_URL=${gateway?.url} npx pedigree serving production asks it.`,
    'The cluster is ready. Ctrl-C ends it, and throws away what it keeps.',
  );
}

async function start(ending: AbortSignal) {
  ending.addEventListener('abort', () => say('', 'The cluster ends.'));
  say("The cluster starts: PostgreSQL and Kafka first. Where Kafka's programs are not there yet, they are fetched.");
  const onLine = (name: string, line: string) => complain(`${name.padEnd(12)} ${line}`);
  const cluster = await startCluster({ root, onLine, ending });
  for (const { name, pid, ended } of cluster.members) {
    void ended.then(
      (how) => ending.aborted || complain(`${name} (process ${pid}) has ended: ${how}. The others go on.`),
    );
  }
  return { ...cluster, failed: new Promise<never>(() => {}) };
}

try {
  await runService({
    start,
    whenStarted: async (cluster) => show(cluster),
    onFault: (fault) => complain(messageOf(fault)),
    deadlineMilliseconds: 60_000,
  });
} catch (error) {
  complain(messageOf(error));
  process.exit(1);
}
