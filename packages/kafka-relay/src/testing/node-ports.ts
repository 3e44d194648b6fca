import { freePort } from './free-port.ts';

/** Ways in for clients besides the plain one, named as Kafka names their protocols. */
export const securedListeners = ['SSL', 'SASL_PLAINTEXT', 'SASL_SSL'] as const;
export type SecuredListener = (typeof securedListeners)[number];

/** Where a node listens. Other nodes never come by the ways of clients, so that a gate there stands between clients alone. */
export interface NodePorts {
  readonly id: number;
  /** Where it listens for clients, and where they are told to come: there, or at a gate. */
  readonly clients: number;
  readonly toldToClients: number;
  readonly brokers: number;
  readonly controllers: number;
  readonly secured: Readonly<Record<SecuredListener, number>>;
}

/** Chooses ports for as many nodes, whose ids count from 1. */
export async function chooseNodePorts(nodes: number, isGated: boolean): Promise<readonly NodePorts[]> {
  const chosen: NodePorts[] = [];
  for (let id = 1; id <= nodes; id++) {
    const clients = await freePort();
    chosen.push({
      id,
      clients,
      toldToClients: isGated ? await freePort() : clients,
      brokers: await freePort(),
      controllers: await freePort(),
      secured: { SSL: await freePort(), SASL_PLAINTEXT: await freePort(), SASL_SSL: await freePort() },
    });
  }
  return chosen;
}
