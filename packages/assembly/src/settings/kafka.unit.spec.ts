import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSettings } from '@pedigree/runtime';
import { checkRelaying, relaying, toKafka } from './kafka.ts';
import { mayBeOneTopic } from './parse-kafka.ts';

const thisFile = join(import.meta.dirname, 'kafka.unit.spec.ts');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-kafka-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read of variables, each named without `PEDIGREE_`. */
function read(variables: Readonly<Record<string, string>>) {
  const environment = Object.fromEntries(Object.entries(variables).map(([name, value]) => [`PEDIGREE_${name}`, value]));
  return checkRelaying(readSettings(relaying({ kafka: 'brokers' }), { argv: [], environment }));
}

function settings(variables: Readonly<Record<string, string>>) {
  const outcome = read(variables);
  return 'faults' in outcome ? outcome.faults : toKafka(outcome.values);
}

describe('whoever has the log relayed', () => {
  test('says where the brokers are, and nothing else', () => {
    expect(settings({})).toBeNull();
    expect(settings({ KAFKA: 'one.example.com:9092, 10.0.0.2:9093' })).toEqual({
      brokers: ['one.example.com:9092', '10.0.0.2:9093'],
      ...{ tls: null, sasl: null, mode: 'structured', partitions: 6, replicas: null },
      ...{ events: 'pedigree.events', serving: 'pedigree.serving', checkpoints: 'pedigree.relay' },
    });
  });

  test('may have topics of other names, and one a namespace', () => {
    expect(
      settings({
        ...{ KAFKA: 'k:1', KAFKA_EVENTS: 'ml.{namespace}.events', KAFKA_SERVING: 'ml.{namespace}.serving' },
        ...{ KAFKA_CHECKPOINTS: 'ml.relay', KAFKA_MODE: 'binary', KAFKA_PARTITIONS: '12', KAFKA_REPLICAS: '2' },
      }),
    ).toMatchObject({
      ...{ events: 'ml.{namespace}.events', serving: 'ml.{namespace}.serving', checkpoints: 'ml.relay' },
      ...{ mode: 'binary', partitions: 12, replicas: 2 },
    });
  });

  test('may say by which certificates and as whom, the password in a file', () => {
    writeFileSync(join(folder, 'ca.pem'), 'certificates\n');
    writeFileSync(join(folder, 'password'), ' s3cret \n');
    const secured = {
      ...{ KAFKA: 'k:1', KAFKA_TLS: 'yes', KAFKA_CA: join(folder, 'ca.pem'), KAFKA_SASL: 'scram-sha-512' },
      ...{ KAFKA_USER: 'ada', KAFKA_PASSWORD_FILE: join(folder, 'password') },
    };
    const sasl = { mechanism: 'scram-sha-512', username: 'ada', password: ' s3cret ' };
    expect(settings(secured)).toMatchObject({ tls: { ca: 'certificates\n' }, sasl });
    expect(settings({ KAFKA: 'k:1', KAFKA_TLS: 'yes' })).toMatchObject({ tls: { ca: null }, sasl: null });
  });
});

describe('what is wrong is told', () => {
  test.each([
    ['KAFKA', 'localhost', /^PEDIGREE_KAFKA: required: host:port, .*; came: "localhost"$/],
    ['KAFKA', 'a:1,,b:2', /^PEDIGREE_KAFKA: .*; came: ""$/],
    ['KAFKA', 'a:0', /^PEDIGREE_KAFKA: .*; came: "a:0"$/],
    ['KAFKA', '[::1]:9092', /^PEDIGREE_KAFKA: .*; came: "\[::1\]:9092"$/],
    ['KAFKA', 'kafka://ada:s3cret@k:9092', /^PEDIGREE_KAFKA: .*; came: one with an @ in it$/],
    ['KAFKA_EVENTS', 'a topic', /^PEDIGREE_KAFKA_EVENTS: .*; came: "a topic"$/],
    ['KAFKA_EVENTS', '{namespace}.{namespace}', /^PEDIGREE_KAFKA_EVENTS: .* once; came: /],
    ['KAFKA_CHECKPOINTS', 'relay.{namespace}', /^PEDIGREE_KAFKA_CHECKPOINTS: required: a topic of .*; came: /],
    ['KAFKA_MODE', 'xml', /^PEDIGREE_KAFKA_MODE: required: one of structured, binary; came: "xml"$/],
    ['KAFKA_PARTITIONS', '0', /^PEDIGREE_KAFKA_PARTITIONS: required: a number from 1 to 10000; came: "0"$/],
    ['KAFKA_REPLICAS', 'three', /^PEDIGREE_KAFKA_REPLICAS: required: a number from 1 to 100; came: "three"$/],
    ['KAFKA_CA', '/nowhere/ca.pem', /^PEDIGREE_KAFKA_CA: required: a file that can be read; came: .*ca\.pem/],
  ])('PEDIGREE_%s=%s', (name, value, fault) => {
    expect(settings({ [name]: value })).toEqual([expect.stringMatching(fault)]);
  });

  test('all at once, also what does not fit together, and no password', () => {
    const password = 's3cret';
    const faults = settings({
      ...{ KAFKA_TLS: 'maybe', KAFKA_SERVING: 'pedigree_events', KAFKA_SASL: 'plain', KAFKA_PARTITIONS: '-1' },
      ...{ KAFKA_PASSWORD: password, KAFKA_PASSWORD_FILE: '/nowhere/password' },
    });
    expect(faults).toEqual([
      'PEDIGREE_KAFKA_PARTITIONS: required: a number from 1 to 10000; came: "-1"',
      'PEDIGREE_KAFKA_TLS: required: yes or no; came: "maybe"',
      expect.stringMatching(/^PEDIGREE_KAFKA_PASSWORD_FILE: required: a file that can be read; came: /),
      expect.stringMatching(/^PEDIGREE_KAFKA_EVENTS, PEDIGREE_KAFKA_SERVING: required: topics of their own; came: /),
      'PEDIGREE_KAFKA_USER: required: it, with PEDIGREE_KAFKA_SASL=plain; came: none',
      'PEDIGREE_KAFKA: required: host:port,… with TLS or SASL; came: none',
    ]);
    expect(JSON.stringify(faults)).not.toContain(password);
  });

  test.each([
    [{ KAFKA_CA: thisFile }, 'PEDIGREE_KAFKA_CA: required: PEDIGREE_KAFKA_TLS=yes beside it; came: none'],
    [{ KAFKA_USER: 'ada' }, /^PEDIGREE_KAFKA_SASL: required: plain, .*, with PEDIGREE_KAFKA_USER; came: none$/],
    [{ KAFKA_PASSWORD: 'x' }, /^PEDIGREE_KAFKA_SASL: required: plain, .*, with PEDIGREE_KAFKA_PASSWORD; came: none$/],
    [
      { KAFKA_SASL: 'plain', KAFKA_USER: 'a', KAFKA_PASSWORD: 'x', KAFKA_PASSWORD_FILE: thisFile },
      'PEDIGREE_KAFKA_PASSWORD: required: it, or PEDIGREE_KAFKA_PASSWORD_FILE; came: both',
    ],
  ])('of what is said alone that needs more: %j', (variables, fault) => {
    expect(settings({ KAFKA: 'k:1', ...variables })).toEqual([expect.stringMatching(fault)]);
  });
});

test.each([
  ['a', 'a', true],
  ['a.b', 'a_b', true],
  ['a', 'b', false],
  ['a.{namespace}', 'a.b', true],
  ['a.{namespace}', 'a.', false],
  ['a.{namespace}', 'b.c', false],
  ['{namespace}.events', '{namespace}.serving', false],
  ['a.{namespace}', '{namespace}.b', true],
  ['events.{namespace}', 'serving.{namespace}', false],
])('%s and %s may be one topic: %s', (one, other, expected) => {
  expect([mayBeOneTopic(one, other), mayBeOneTopic(other, one)]).toEqual([expected, expected]);
});
