import { expect, test } from '@jest/globals';
import { assessReadiness, type ViewHealth } from './health.ts';

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

test('a service that stops is not ready', () => {
  expect(assess([view('live')], { isStopping: true })).toEqual([503, 'stopping']);
});

test('a service whose log takes nothing goes on answering, and says that it is degraded', () => {
  expect(assess([view('live')], { isRefusing: true })).toEqual([200, 'degraded']);
});
