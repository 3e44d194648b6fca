import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ClientDuplexStream, credentials } from '@grpc/grpc-js';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { nth } from './faults.ts';
import { fromUuid, toStreamIdentifier, toStreamName, toUuid } from './identifiers.ts';
import { type Double, startDouble } from './start-double.ts';

let double: Double;
let client: StreamsClient;
let call: ClientDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

beforeEach(async () => {
  double = await startDouble();
  client = new StreamsClient(`${double.host}:${double.port}`, credentials.createInsecure());
  call = client.batchAppend();
  call.on('error', () => {});
});

afterEach(async () => {
  call.end();
  client.close();
  await double.stop();
});

interface Sketch {
  readonly id?: string;
  readonly stream?: string;
  readonly isFinal?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly deadline?: Date;
}

const complete = { type: 'Said', 'content-type': 'application/octet-stream' };

/** A fragment of one event, whose id is the answer; it has options where it names a stream. */
function send({ id = randomUUID(), stream, isFinal = true, metadata = complete, deadline }: Sketch): string {
  const eventId = randomUUID();
  const message = new streams.BatchAppendReq.ProposedMessage().setId(toUuid(eventId, 'structured'));
  for (const [key, value] of Object.entries(metadata)) message.getMetadataMap().set(key, value);
  const request = new streams.BatchAppendReq().setCorrelationId(toUuid(id, 'string')).setIsFinal(isFinal);
  request.addProposedMessages(message);
  if (stream !== undefined) {
    const options = new streams.BatchAppendReq.Options().setStreamIdentifier(toStreamIdentifier(stream));
    if (deadline) options.setDeadline(timestamp.Timestamp.fromDate(deadline));
    request.setOptions(options);
  }
  call.write(request);
  return eventId;
}

/** The next answers: the append's id and stream, and the last revision or the type of what is wrong. */
function hear(count: number): Promise<string[]> {
  const heard: string[] = [];
  return new Promise((resolve, reject) => {
    call.on('error', reject).on('data', (response: streams.BatchAppendResp) => {
      const said = response.getSuccess()?.getCurrentRevision() ?? response.getError()?.getDetails()?.getTypeName();
      heard.push(`${fromUuid(response.getCorrelationId())} ${toStreamName(response.getStreamIdentifier())} ${said}`);
      if (heard.length === count) resolve(heard);
    });
  });
}

const ours = () => double.log.events.map(({ stream }) => stream).filter((stream) => !stream.startsWith('$'));

test('answers name their append and its stream; fragments of an append that nobody began are passed over', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const heard = hear(2);
  send({ id: randomUUID(), isFinal: true });
  send({ id: first, stream: 'a', isFinal: false });
  send({ id: second, stream: 'b' });
  send({ id: first });
  expect(await heard).toEqual([`${second} b 0`, `${first} a 1`]);
  expect(ours()).toEqual(['b', 'a', 'a']);
});

test('an append whose deadline has passed when it comes is answered Timeout, and not written', async () => {
  const [late, early] = [randomUUID(), randomUUID()];
  const heard = hear(2);
  send({ id: late, stream: 'a', deadline: new Date(Date.now() - 1000) });
  send({ id: early, stream: 'a', deadline: new Date(Date.now() + 600_000) });
  expect(await heard).toEqual([`${late} a event_store.client.Timeout`, `${early} a 0`]);
  expect(ours()).toEqual(['a']);
});

test('an event without its type or the type of its content is a bad request', async () => {
  const ids = [randomUUID(), randomUUID()];
  const heard = hear(2);
  for (const [index, { type, ...rest }] of [complete, complete].entries()) {
    send({ id: ids[index] ?? '', stream: 'a', metadata: index === 0 ? { type } : rest });
  }
  expect(await heard).toEqual(ids.map((id) => `${id} a event_store.client.BadRequest`));
  expect(ours()).toEqual([]);
});

test('an append that is answered twice is written once', async () => {
  double.faults.onAppend(nth(1, { answer: 'twice' }));
  const id = randomUUID();
  const heard = hear(2);
  send({ id, stream: 'a' });
  expect(await heard).toEqual([`${id} a 0`, `${id} a 0`]);
  expect(ours()).toEqual(['a']);
});

test('ids come and go as text or as two numbers, and are the same', async () => {
  const heard = hear(1);
  const sent = send({ stream: 'a' });
  await heard;
  expect(double.log.events[1]?.id).toBe(sent);
  const options = new streams.ReadReq.Options()
    .setStream(
      new streams.ReadReq.Options.StreamOptions()
        .setStreamIdentifier(toStreamIdentifier('a'))
        .setStart(new shared.Empty()),
    )
    .setCount('1')
    .setNoFilter(new shared.Empty())
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setStructured(new shared.Empty()))
    .setControlOption(new streams.ReadReq.Options.ControlOption().setCompatibility(1));
  const read: streams.ReadResp[] = [];
  for await (const message of client.read(new streams.ReadReq().setOptions(options))) read.push(message);
  const id = read[0]?.getEvent()?.getEvent()?.getId();
  expect(id?.hasStructured()).toBe(true);
  expect(fromUuid(id)).toBe(sent);
  expect(read[1]?.getLastStreamPosition()).toBe('0');
});

test('an append by a call of its own that is cut before its last event is not written in part', async () => {
  const single = client.append(() => {});
  single.on('error', () => {});
  const options = new streams.AppendReq.Options()
    .setStreamIdentifier(toStreamIdentifier('a'))
    .setAny(new shared.Empty());
  single.write(new streams.AppendReq().setOptions(options));
  const message = new streams.AppendReq.ProposedMessage().setId(toUuid(randomUUID(), 'string'));
  for (const [key, value] of Object.entries(complete)) message.getMetadataMap().set(key, value);
  single.write(new streams.AppendReq().setProposedMessage(message));
  await pause(100);
  await double.cutConnections();
  await pause(100);
  expect(ours()).toEqual([]);
});
