import { type Kafka, Partitioners, type Producer, type ProducerConfig } from 'kafkajs';
import { forSomeSeconds, patience } from './client.ts';
import { installEncoding } from './produce-encoding.ts';
import { within } from './within.ts';

/** Milliseconds that what is under way has to end by itself once nobody wants it any more. */
const grace = 1000;

/** Connects a producer that writes one request at a time; `config` says what it is besides. */
export async function openProducer(client: Kafka, config: ProducerConfig): Promise<Producer> {
  installEncoding();
  const producer = client.producer({
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    metadataMaxAge: patience.metadata,
    createPartitioner: Partitioners.DefaultPartitioner,
    retry: forSomeSeconds,
    ...config,
  });
  try {
    await producer.connect();
    return producer;
  } catch (error) {
    await producer.disconnect();
    throw error;
  }
}

/** Ends a producer behind what is under way, or after a moment in any case. `underWay` never rejects. */
export async function closeProducer(producer: Producer, underWay: Promise<unknown>): Promise<void> {
  await within(grace, underWay);
  await within(grace, producer.disconnect());
  // An attempt that is repeated meanwhile connects anew, and would hold the process.
  void underWay.then(() => producer.disconnect()).catch(() => {});
}
