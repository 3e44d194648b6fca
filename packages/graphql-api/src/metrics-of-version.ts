import type { MetricFound, ModelVersionNode } from './nodes.ts';
import { refOfDigest } from './types/refs.ts';

/**
 * Every metric of the training and of the evaluations, of one name by what it was measured on: of two with both alike the one that is
 * true of a later time. They stand in the order of these times, so that of one name the last is the latest.
 */
export async function metricsOfVersion(version: ModelVersionNode): Promise<readonly MetricFound[]> {
  const { known, namespace, name, number, stated, occurredAt, position } = version;
  const evaluations = await known.evaluationsOfVersions.load({ namespace, name, number });
  const training = { occurredAt, position, metrics: stated.metrics ?? {}, dataset: undefined };
  const all = [
    training,
    ...evaluations.map((each) => {
      const { metrics, dataset } = each.stated;
      return { ...each, metrics, dataset: dataset && refOfDigest('dataset', dataset, dataset.digest) };
    }),
  ];
  const inOrder = all.sort((one, other) =>
    one.occurredAt === other.occurredAt
      ? Number(one.position - other.position)
      : Number(one.occurredAt > other.occurredAt) - Number(one.occurredAt < other.occurredAt),
  );
  const latest = new Map<string, MetricFound>();
  for (const { metrics, dataset } of inOrder) {
    for (const [metric, value] of Object.entries(metrics)) {
      const key = JSON.stringify([metric, dataset]);
      // What is set again would keep its place.
      latest.delete(key);
      latest.set(key, { name: metric, value, dataset });
    }
  }
  return [...latest.values()];
}
