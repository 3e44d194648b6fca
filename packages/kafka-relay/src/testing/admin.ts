import { type Admin, Kafka, type KafkaConfig, logLevel } from 'kafkajs';

/** A client of a test's own, which says nothing. */
export function quietClient(brokers: readonly string[], options: Partial<KafkaConfig> = {}): Kafka {
  return new Kafka({ brokers: [...brokers], clientId: 'pedigree-test', logLevel: logLevel.NOTHING, ...options });
}

/** Does some work by an administrator's connection of its own. */
export async function asAdmin<Result>(client: Kafka, work: (admin: Admin) => Promise<Result>): Promise<Result> {
  const admin = client.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

const oneTry = { connectionTimeout: 1_000, requestTimeout: 2_000, retry: { retries: 0 } };

/** Ids of the brokers that the one at an address tells of; none where it does not answer at once. */
export async function brokersToldBy(address: string): Promise<ReadonlySet<number>> {
  try {
    const { brokers } = await asAdmin(quietClient([address], oneTry), (admin) => admin.describeCluster());
    return new Set(brokers.map(({ nodeId }) => nodeId));
  } catch {
    return new Set();
  }
}
