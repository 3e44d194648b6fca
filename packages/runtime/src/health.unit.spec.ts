import { expect, test } from '@jest/globals';
import { assessReadiness, assessRelaying, type RelayHealth, type ViewHealth } from './health.ts';

const view = (state: ViewHealth['state']): ViewHealth => ({ name: 'serving', version: 1, position: 'x.1', state });
const assess = (views: readonly ViewHealth[], { isStopping = false, isRefusing = false } = {}) => {
  const { code, body } = assessReadiness({ head: 'x.1', views, isRefusing, isStopping });
  return [code, body.status];
};

test('a service is ready once every view can answer', () => {
  expect(assess([])).toEqual([503, 'starting']);
  expect(assess([view('live'), view('building')])).toEqual([503, 'starting']);
  expect(assess([view('live'), view('live')])).toEqual([200, 'ready']);
});

test('a view that no longer moves goes on answering, and the service says that it is degraded', () => {
  expect(assess([view('live'), view('stalled')])).toEqual([200, 'degraded']);
  expect(assess([view('live'), view('halted')])).toEqual([200, 'degraded']);
});

test('a service whose views cannot be reached is not ready', () => {
  expect(assess([view('live'), view('unreachable')])).toEqual([503, 'degraded']);
});

test('a service that stops is not ready', () => {
  expect(assess([view('live')], { isStopping: true })).toEqual([503, 'stopping']);
});

test('a service whose log takes nothing goes on answering, and says that it is degraded', () => {
  expect(assess([view('live')], { isRefusing: true })).toEqual([200, 'degraded']);
});

const relay = (state: RelayHealth['state'], error: string | null = null): RelayHealth => ({
  ...{ state, error, events: 'x.1', serving: null, published: 1 },
  lagSeconds: state === 'waiting' ? null : { events: 0, serving: 1.5 },
});

test('a service whose relay fails goes on answering, and says that it is degraded, and why', () => {
  const failing = relay('failing', 'no broker');
  const given = { head: 'x.1', views: [view('live')], isRefusing: false, isStopping: false };
  expect(assessReadiness({ ...given, relay: failing })).toMatchObject({
    code: 200,
    body: { status: 'degraded', relay: failing },
  });
  for (const state of ['starting', 'waiting', 'relaying'] as const) {
    expect(assessReadiness({ ...given, relay: relay(state) })).toMatchObject({ code: 200, body: { status: 'ready' } });
  }
});

test('a service without a relay tells of none', () => {
  const { body } = assessReadiness({ head: 'x.1', views: [view('live')], isRefusing: false, isStopping: false });
  expect(body).not.toHaveProperty('relay');
});

test.each([
  [relay('relaying'), 'x.1', 200, 'ready'],
  [relay('waiting'), 'x.1', 200, 'standing by'],
  [relay('failing'), 'x.1', 503, 'degraded'],
  [relay('relaying'), null, 503, 'degraded'],
  [relay('starting'), 'x.1', 503, 'starting'],
  [null, null, 503, 'starting'],
])('a process that only relays is ready where it does, or waits: case %#', (now, head, code, status) => {
  expect(assessRelaying({ head, relay: now, isStopping: false })).toMatchObject({ code, body: { status } });
  expect(assessRelaying({ head, relay: now, isStopping: true })).toMatchObject({ code: 503 });
});
