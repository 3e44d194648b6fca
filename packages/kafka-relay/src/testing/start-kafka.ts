import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brokersToldBy } from './admin.ts';
import { type JvmArguments, makeClassArchive } from './class-archive.ts';
import { fetchKafka } from './fetch-kafka.ts';
import { makeCertificate } from './make-certificate.ts';
import { chooseNodePorts, type NodePorts, type SecuredListener } from './node-ports.ts';
import { type NodeSecurity, nodeProperties, type SaslUser, scramUsers } from './node-properties.ts';
import { removeWithThisProcess } from './remove-with-this-process.ts';
import { type Network, startNetwork } from './start-network.ts';
import { formatNode, type NodeProcess, nodeProcess } from './start-node.ts';

/** A node of a private Kafka. */
export interface KafkaNode extends NodeProcess {
  /** Its `node.id`: they count from 1. */
  readonly id: number;
  /** Where clients are told to come, `host:port`: by way of a gate, where there is one. */
  readonly address: string;
}

/** A Kafka of a test's own, in a temporary folder. It ends with the process that started it, however that ends. */
export interface PrivateKafka {
  /** Addresses of all nodes. */
  readonly brokers: readonly string[];
  readonly nodes: readonly KafkaNode[];
  /** Ends all of it, in the midst of what it does, and removes its folder. */
  dispose(): Promise<void>;
}

/** One whose clients come by way of gates; its nodes, among themselves, do not. */
export interface GatedKafka extends PrivateKafka {
  readonly network: Network;
}

/** One that listens with TLS and SASL too. */
export interface SecuredKafka extends PrivateKafka {
  /** Addresses of these listeners. */
  readonly secured: Readonly<Record<SecuredListener, string>>;
  /** What it shows, in PEM: its own authority. */
  readonly certificate: string;
}

/** For tests: starts one node, and resolves when it serves clients. `properties`: more of `server.properties`. */
export function startBroker(properties: Readonly<Record<string, string>> = {}): Promise<PrivateKafka> {
  return start({ nodes: 1, isGated: false, user: null, properties });
}

/** For tests: starts three nodes, of which any may fail, and resolves when each serves clients and knows the others. */
export function startKafkaCluster(properties: Readonly<Record<string, string>> = {}): Promise<PrivateKafka> {
  return start({ nodes: 3, isGated: false, user: null, properties });
}

/** For tests: starts one node or three behind gates. */
export function startGatedKafka(nodes: 1 | 3): Promise<GatedKafka> {
  return start({ nodes, isGated: true, user: null, properties: {} });
}

/** For tests: starts one node that a user may reach by TLS and by each mechanism of SASL. */
export function startSecuredBroker(user: SaslUser): Promise<SecuredKafka> {
  return start({ nodes: 1, isGated: false, user, properties: {} });
}

/** For tests: from now on each node that this user starts has Kafka's classes sooner. What takes long is done once. */
export async function keepKafkaClasses(): Promise<void> {
  await makeClassArchive(await fetchKafka(), async (jvm) => {
    const kafka = await start({ nodes: 1, isGated: false, user: null, properties: {}, jvm });
    for (const node of kafka.nodes) await node.end('SIGTERM');
    await kafka.dispose();
  });
}

interface Plan {
  readonly nodes: 1 | 3;
  readonly isGated: boolean;
  readonly user: SaslUser | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly jvm?: JvmArguments;
}

async function start({ nodes, isGated, user, properties, jvm }: Plan): Promise<GatedKafka & SecuredKafka> {
  const jars = await fetchKafka();
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-kafka-'));
  const remove = removeWithThisProcess(folder);
  const all = await chooseNodePorts(nodes, isGated);
  const network = await startNetwork(isGated ? all : []);
  const dispose = async () => {
    network.close();
    await remove();
  };
  try {
    const { certificate, keystore } = makeCertificate(folder);
    const security = user && { ...user, keystore };
    const started = await Promise.all(
      all.map((node) => startNode({ node, all, folder, jars, security, properties, ...(jvm && { jvm }) })),
    );
    for (const { brokers } of all) await untilKnown(at(brokers), nodes);
    return {
      brokers: started.map(({ address }) => address),
      nodes: started,
      network,
      secured: securedAddresses(all),
      certificate,
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function startNode(given: {
  readonly node: NodePorts;
  readonly all: readonly NodePorts[];
  readonly folder: string;
  readonly jars: string;
  readonly security: NodeSecurity | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly jvm?: JvmArguments;
}): Promise<KafkaNode> {
  const { node, all, jars, security, jvm } = given;
  const folder = join(given.folder, String(node.id));
  // A node listens at one port after another, and ends where one is taken: asked as clients ask, it is not taken to serve yet.
  const asked = node.toldToClients === node.clients ? node.clients : node.brokers;
  const home = { id: node.id, folder, jars, address: at(asked), ...(jvm && { jvm }) };
  const properties = nodeProperties({ node, all, data: join(folder, 'data'), security, more: given.properties });
  await formatNode(home, properties, security ? scramUsers(security) : []);
  const process = nodeProcess(home);
  await process.start();
  return { id: node.id, address: at(node.toldToClients), ...process };
}

const at = (port: number) => `127.0.0.1:${port}`;

/** At the first node: there is one alone. */
function securedAddresses([node]: readonly NodePorts[]): SecuredKafka['secured'] {
  if (!node) throw new Error('required: at least one node; came: none');
  const { SSL, SASL_PLAINTEXT, SASL_SSL } = node.secured;
  return { SSL: at(SSL), SASL_PLAINTEXT: at(SASL_PLAINTEXT), SASL_SSL: at(SASL_SSL) };
}

async function untilKnown(address: string, nodes: number): Promise<void> {
  while ((await brokersToldBy(address)).size < nodes) await pause(50);
}
