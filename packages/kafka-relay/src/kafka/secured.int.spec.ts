import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { expect, test } from '@jest/globals';
import type { KafkaSettings } from '../settings.ts';
import { describeOnPrivateKafka } from '../testing/describe-on-kafka.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { readTopic } from '../testing/read-topic.ts';
import { startSecuredBroker } from '../testing/start-kafka.ts';
import { connectKafka } from './connect-kafka.ts';

const user = { username: 'relay', password: 'said in confidence' };

describeOnPrivateKafka(
  'a Kafka that asks who comes',
  () => startSecuredBroker(user),
  (kafka) => {
    type Way = Pick<KafkaSettings, 'tls' | 'sasl'> & { readonly broker: string };

    /** Works by that way in, and ends it. */
    async function by<Result>(
      { broker, tls, sasl }: Way,
      work: (cluster: ReturnType<typeof connectKafka>) => Promise<Result>,
    ): Promise<Result> {
      const settings: KafkaSettings = {
        brokers: [broker],
        tls,
        sasl,
        events: 'events',
        serving: 'serving',
        checkpoints: 'checkpoints',
        mode: 'structured',
        partitions: 1,
        replicas: null,
      };
      const cluster = connectKafka(settings, {
        clock: () => new Date().toISOString(),
        monotonic: () => performance.now(),
        newId: randomUUID,
        onLog: () => {},
      });
      try {
        return await work(cluster);
      } finally {
        await cluster.close();
      }
    }

    const ours = () => ({ ca: kafka().certificate });
    const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
    const record = (text: string) => ({ key: text, value: Buffer.from(text), headers: {} });
    const ensure = (way: Way) =>
      by(way, (cluster) => cluster.ensureTopic({ name: 'events', cleanup: 'delete', partitions: 1 }));

    const readAll = (way: Way) =>
      by(way, async (cluster) => {
        for await (const _ of cluster.readTopic('events', { signal: AbortSignal.timeout(30_000) }));
      });

    test('is written to, led on and read over TLS, and by each mechanism of SASL with it and without', async () => {
      const { SSL, SASL_PLAINTEXT, SASL_SSL } = kafka().secured;
      const ways: Way[] = [
        { broker: SSL, tls: ours(), sasl: null },
        ...mechanisms.map((mechanism) => ({ broker: SASL_PLAINTEXT, tls: null, sasl: { mechanism, ...user } })),
        ...mechanisms.map((mechanism) => ({ broker: SASL_SSL, tls: ours(), sasl: { mechanism, ...user } })),
      ];
      for (const [index, way] of ways.entries()) {
        await by(way, async (cluster) => {
          await cluster.ensureTopic({ name: 'events', cleanup: 'delete', partitions: 1 });
          const writer = await cluster.openWriter();
          await writer.send('events', 0, [record(String(index))]);
          await writer.close();
          expect(await cluster.lastRecords('events')).toMatchObject([{ key: String(index) }]);
        });
      }
      expect(await readTopic(kafka().brokers, 'events')).toHaveLength(ways.length);
      await by({ broker: SASL_SSL, tls: ours(), sasl: { mechanism: 'scram-sha-512', ...user } }, async (cluster) => {
        const { topics, resign } = await cluster.lead(AbortSignal.timeout(30_000));
        await topics.send('events', 0, [record('led')]);
        await topics.commit([{ topic: 'events', ...record('committed') }]);
        await resign();
      });
      expect((await readTopic(kafka().brokers, 'events')).slice(ways.length).map(({ key }) => key)).toEqual([
        'led',
        'committed',
      ]);
    });

    test.each(mechanisms)(
      'refuses a wrong password by %s, and the error says as whom and where, but no password',
      async (mechanism) => {
        const way = {
          broker: kafka().secured.SASL_SSL,
          tls: ours(),
          sasl: { mechanism, ...user, password: 'guessed' },
        };
        const error = await ensure(way).catch((error: unknown) => error);
        expect(error).toMatchObject({
          name: 'KafkaUnreachable',
          message: expect.stringMatching(
            new RegExp(
              `^required: an answer of Kafka at ${way.broker} \\(TLS, ${mechanism} as relay\\); came: .*authenti`,
              'i',
            ),
          ),
        });
        expect(String(error)).not.toContain('guessed');
        await expect(readAll(way)).rejects.toMatchObject({
          name: 'KafkaUnreachable',
          message: expect.stringMatching(/^required: records of topic events of Kafka at .*; came: .*authenti/i),
        });
      },
    );

    test('whose certificate nobody trusted vouches for is not talked to', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pedigree-certificate-'));
      const { certificate: ca } = makeCertificate(folder);
      rmSync(folder, { recursive: true });
      for (const tls of [{ ca }, { ca: null }]) {
        const refused = ensure({ broker: kafka().secured.SSL, tls, sasl: null });
        await expect(refused).rejects.toMatchObject({
          name: 'KafkaUnreachable',
          message: expect.stringMatching(/\(TLS, no SASL\); came: .*self.signed certificate/),
        });
      }
    });

    test("whose certificate is another host's is not talked to, though its authority is trusted", async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pedigree-certificate-'));
      const { certificate: ca, keystore } = makeCertificate(folder, 'DNS:kafka.example.com');
      const server = createServer({ key: readFileSync(keystore), cert: ca });
      rmSync(folder, { recursive: true });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : null;
      for (const ask of [ensure, readAll]) {
        const refused = ask({ broker: `127.0.0.1:${port}`, tls: { ca }, sasl: null });
        await expect(refused).rejects.toMatchObject({
          name: 'KafkaUnreachable',
          message: expect.stringMatching(/\(TLS, no SASL\); came: .*127\.0\.0\.1 is not in the cert's list/),
        });
      }
      server.close();
    });

    test('says at the wrong way in which one was taken, and what came: TLS at a plain one, none at one with TLS, and SASL likewise', async () => {
      const [plain = ''] = kafka().brokers;
      const { SSL, SASL_PLAINTEXT } = kafka().secured;
      const wrong: readonly Way[] = [
        { broker: plain, tls: ours(), sasl: null },
        { broker: SSL, tls: null, sasl: null },
        { broker: SASL_PLAINTEXT, tls: null, sasl: null },
        { broker: plain, tls: null, sasl: { mechanism: 'plain', ...user } },
      ];
      const said = [];
      for (const way of wrong) said.push(await ensure(way).catch(String));
      expect(said).toEqual([
        expect.stringMatching(/\(TLS, no SASL\); came: .*before secure TLS connection was established$/),
        expect.stringMatching(/\(no TLS, no SASL\); came: Closed connection$/),
        expect.stringMatching(/\(no TLS, no SASL\); came: Closed connection$/),
        expect.stringMatching(/\(no TLS, plain as relay\); came: .*ILLEGAL_SASL_STATE/),
      ]);
    });
  },
);
