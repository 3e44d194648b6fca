import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService();
  await service.ask(
    'mutation { registerModel(input: { name: "fraud" }) { __typename } bad: registerModel(input: { name: "/" }) { __typename } }',
  );
});
afterAll(() => service.remove());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(new URL(path, service.url), { headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    text: await response.text(),
  };
};

test('/healthz answers while the service is alive', async () => {
  expect(await get('/healthz')).toMatchObject({ status: 200 });
});

test('/readyz names every view with its position', async () => {
  const { status, text } = await get('/readyz');
  const body = JSON.parse(text);
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'ready', head: expect.stringMatching(/\.1$/) });
  expect(body.views.map(({ name }: { name: string }) => name).sort()).toEqual([
    'datasets',
    'environments',
    'events',
    'lineage',
    'models',
    'search',
    'serving',
  ]);
  expect(body.views[0]).toEqual({
    name: expect.any(String),
    version: expect.any(Number),
    position: expect.stringMatching(/\.1$/),
    state: 'live',
  });
});

test('/metrics tells of commands, appends, views and latencies', async () => {
  const { status, type, text } = await get('/metrics');
  expect(status).toBe(200);
  expect(type).toMatch(/^text\/plain/);
  for (const line of [
    'pedigree_commands_total{command="registerModel",outcome="recorded"} 1',
    'pedigree_commands_total{command="registerModel",outcome="INVALID_INPUT"} 1',
    'pedigree_appended_events_total 1',
    /pedigree_view_halted{view="serving",version="\d+"} 0\n/,
    /pedigree_view_position{view="models",version="\d+"} 1\n/,
    'pedigree_view_lag_seconds 0',
  ]) {
    expect(text).toMatch(line);
  }
});

describe('a browser', () => {
  test('gets a page that brings along all that it runs, and that the browser keeps from asking any other host', async () => {
    const { status, type, headers, text } = await get('/graphql', { accept: 'text/html,application/xhtml+xml' });
    const withoutScripts = text.replace(/<script>[\s\S]*<\/script>/, '').replace(/<style>[\s\S]*<\/style>/, '');
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(withoutScripts).not.toMatch(/(?:src|href)="(?!data:)/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('that was led here under a foreign name is refused', async () => {
    const { port } = new URL(service.url);
    const status = await new Promise((resolve) =>
      request({ port, host: '127.0.0.1', path: '/healthz', headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end(),
    );
    expect(status).toBe(421);
  });
});
