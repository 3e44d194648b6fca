import { type NodePorts, securedListeners } from './node-ports.ts';

/** Who may come by SASL, by each mechanism. */
export interface SaslUser {
  readonly username: string;
  readonly password: string;
}

/** What a node with secured listeners is given. */
export interface NodeSecurity extends SaslUser {
  /** A file in PEM that holds a key and its certificate. */
  readonly keystore: string;
}

/** The `server.properties` of a node among `all`, which it is one of; `more` overrules. */
export function nodeProperties(options: {
  readonly node: NodePorts;
  readonly all: readonly NodePorts[];
  readonly data: string;
  readonly security: NodeSecurity | null;
  readonly more: Readonly<Record<string, string>>;
}): string {
  const { node, all, data, security, more } = options;
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': String(node.id),
    'log.dirs': data,
    'controller.quorum.voters': all.map(({ id, controllers }) => `${id}@127.0.0.1:${controllers}`).join(),
    ...listeners(node, security !== null),
    ...(security === null ? {} : proofs(security)),
    ...small,
    ...(all.length === 1 ? alone : together),
    ...more,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function listeners(node: NodePorts, isSecured: boolean): Readonly<Record<string, string>> {
  const secured = isSecured ? securedListeners : [];
  const plain = ['CLIENTS', 'BROKERS', 'CONTROLLERS'];
  const at = (name: string, port: number) => `${name}://127.0.0.1:${port}`;
  const more = [at('BROKERS', node.brokers), ...secured.map((name) => at(name, node.secured[name]))];
  return {
    listeners: [at('CLIENTS', node.clients), ...more, at('CONTROLLERS', node.controllers)].join(),
    'advertised.listeners': [at('CLIENTS', node.toldToClients), ...more].join(),
    'inter.broker.listener.name': 'BROKERS',
    'controller.listener.names': 'CONTROLLERS',
    'listener.security.protocol.map': [
      ...plain.map((name) => `${name}:PLAINTEXT`),
      ...secured.map((name) => `${name}:${name}`),
    ].join(),
  };
}

/** What clients are shown, and what they have to know. Passwords of SCRAM are none of the properties: see `scramUsers`. */
function proofs({ username, password, keystore }: NodeSecurity): Readonly<Record<string, string>> {
  const login = 'org.apache.kafka.common.security';
  const plain = `${login}.plain.PlainLoginModule required user_${username}="${password}";`;
  const scram = `${login}.scram.ScramLoginModule required;`;
  const perListener = ['sasl_plaintext', 'sasl_ssl'].flatMap((name) => [
    [`listener.name.${name}.sasl.enabled.mechanisms`, 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512'],
    [`listener.name.${name}.plain.sasl.jaas.config`, plain],
    [`listener.name.${name}.scram-sha-256.sasl.jaas.config`, scram],
    [`listener.name.${name}.scram-sha-512.sasl.jaas.config`, scram],
  ]);
  return { 'ssl.keystore.type': 'PEM', 'ssl.keystore.location': keystore, ...Object.fromEntries(perListener) };
}

/** Arguments of the tool that makes a node's folder: a user's proofs by SCRAM are kept there, from the beginning. */
export function scramUsers({ username, password }: SaslUser): readonly string[] {
  return ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
    '--add-scram',
    `${mechanism}=[name=${username},password=${password}]`,
  ]);
}

/** Little of everything, and no topic made by mistake. */
const small = {
  'auto.create.topics.enable': 'false',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.num.partitions': '4',
  'group.initial.rebalance.delay.ms': '0',
};

/** A node that was killed is let in again once its session of before is over: a second, where Kafka's default is nine. */
const alone = {
  'offsets.topic.replication.factor': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'default.replication.factor': '1',
  'min.insync.replicas': '1',
  'broker.session.timeout.ms': '1000',
  'broker.heartbeat.interval.ms': '250',
};

const together = {
  'offsets.topic.replication.factor': '3',
  'transaction.state.log.replication.factor': '3',
  'transaction.state.log.min.isr': '2',
  'default.replication.factor': '3',
  'min.insync.replicas': '2',
  'broker.session.timeout.ms': '2000',
  'broker.heartbeat.interval.ms': '500',
  'controller.quorum.fetch.timeout.ms': '1000',
  'controller.quorum.election.timeout.ms': '500',
  'controller.quorum.request.timeout.ms': '1000',
};
