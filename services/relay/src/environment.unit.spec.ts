import { expect, test } from '@jest/globals';
import { readEnvironment } from './environment.ts';

const read = (environment: Readonly<Record<string, string>>) => readEnvironment({ argv: [], environment });
const store = { PEDIGREE_STORE: 'postgres://db/pedigree' };

test('a relay is told where the log is and where Kafka is, and is a process beside others', () => {
  expect(read({ ...store, PEDIGREE_KAFKA: 'kafka:9092' })).toMatchObject({
    values: { port: 4002, kafka: ['kafka:9092'], store: { kind: 'postgres' } },
  });
});

test('what it cannot do without is told all at once', () => {
  expect(read({ PEDIGREE_KAFKA_PARTITIONS: 'many', PEDIGREE_KAFKA_SASL: 'plain' })).toMatchObject({
    faults: [
      expect.stringMatching(/^PEDIGREE_KAFKA_PARTITIONS: required: a number /),
      expect.stringMatching(/^--store, PEDIGREE_STORE: required: a server .*; came: none$/),
      expect.stringMatching(/^PEDIGREE_KAFKA_USER: required: /),
      expect.stringMatching(/^PEDIGREE_KAFKA_PASSWORD: required: /),
      expect.stringMatching(/^PEDIGREE_KAFKA: required: .* with TLS or SASL; came: none$/),
    ],
  });
  expect(read(store)).toMatchObject({
    faults: ['PEDIGREE_KAFKA: required: host:port,… of a Kafka cluster; came: none'],
  });
});
