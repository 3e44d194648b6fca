/**
 * The floor of the relay: bare kafkajs, which sends the very records of a topic to another one, in pages of a thousand in the
 * order in which they were written there, each page as one awaited `send` a partition, side by side, the partition chosen by
 * the key. Reading them first is not counted. Takes the brokers, the topic, the new topic; prints JSON.
 */
import { type Consumer, Kafka, logLevel, type Message, Partitioners } from 'kafkajs';

const [brokers = '', topic = '', copy = ''] = process.argv.slice(2);
const pageRows = 1_000;

const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
const admin = kafka.admin();
await admin.connect();
const offsets = await admin.fetchTopicOffsets(topic);
const total = offsets.reduce((sum, { high }) => sum + Number(high), 0);
await admin.createTopics({ topics: [{ topic: copy, numPartitions: offsets.length }], waitForLeaders: true });
await admin.disconnect();

const consumer = kafka.consumer({ groupId: `floor-${copy}`, maxWaitTimeInMs: 200 });
const records = await readAll(consumer);
await consumer.disconnect();

const producer = kafka.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  createPartitioner: Partitioners.DefaultPartitioner,
});
await producer.connect();
const choose = Partitioners.DefaultPartitioner();
const partitionMetadata = offsets.map(({ partition }) => ({
  ...{ partitionId: partition, partitionErrorCode: 0, leader: 0, replicas: [], isr: [] },
}));

const began = performance.now();
for (let first = 0; first < records.length; first += pageRows) {
  const pages = new Map<number, Message[]>();
  for (const message of records.slice(first, first + pageRows)) {
    const partition = choose({ topic: copy, partitionMetadata, message });
    const page = pages.get(partition) ?? [];
    page.push({ ...message, partition });
    pages.set(partition, page);
  }
  await Promise.all([...pages.values()].map((messages) => producer.send({ topic: copy, acks: -1, messages })));
}
const seconds = (performance.now() - began) / 1000;
await producer.disconnect();
process.stdout.write(JSON.stringify({ events: records.length, seconds }));

async function readAll(consumer: Consumer): Promise<readonly Message[]> {
  const read: Message[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    void consumer.run({
      async eachMessage({ message: { key, value, headers } }) {
        read.push({ key, value, headers: headers ?? {} });
        if (read.length === total) resolve();
      },
    });
  });
  return read.toSorted((left, right) => placeOf(left) - placeOf(right));
}

function placeOf({ headers }: Message): number {
  return Number(String(headers?.position).replace(/^.*\./, ''));
}
