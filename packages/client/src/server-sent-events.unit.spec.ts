import { expect, test } from '@jest/globals';
import { readServerSentEvents, type ServerSentEvent } from './server-sent-events.ts';

async function readAll(...chunks: readonly (string | Uint8Array)[]): Promise<ServerSentEvent[]> {
  async function* body() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  }
  const events: ServerSentEvent[] = [];
  for await (const event of readServerSentEvents(body())) events.push(event);
  return events;
}

test('an event has its name and its data, wherever the bytes are cut', async () => {
  const text = ':\n\nevent: next\ndata: {"a":"ü"}\n\nevent: complete\n\n';
  const expected = [
    { event: 'next', data: '{"a":"ü"}' },
    { event: 'complete', data: '' },
  ];
  const bytes = new TextEncoder().encode(text);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(await readAll(bytes.slice(0, cut), bytes.slice(cut))).toEqual(expected);
  }
});

test('lines may end in any of the three ways, and a CRLF cut in two is one end', async () => {
  expect(await readAll('data: 1\r', '\n\r\n', 'data: 2\r\r', 'data: 3\n\n')).toEqual([
    { event: 'message', data: '1' },
    { event: 'message', data: '2' },
    { event: 'message', data: '3' },
  ]);
});

test('data over several lines is one text with its line breaks', async () => {
  expect(await readAll('data: a\ndata:b\ndata\n\n')).toEqual([{ event: 'message', data: 'a\nb\n' }]);
});

test('an event that the end of the stream cuts off is not handed out', async () => {
  expect(await readAll('data: whole\n\ndata: half')).toEqual([{ event: 'message', data: 'whole' }]);
});
