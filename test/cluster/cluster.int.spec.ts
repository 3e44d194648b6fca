import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hasKafka, readTopic } from '@pedigree/kafka-relay/testing';
import { hasPostgres } from '@pedigree/postgres/testing';
import { ask } from '../harness/ask.ts';

/** Beside others on a busy machine each start takes its time, and jars may have to be fetched first. */
const patience = 300_000;

interface Row {
  readonly name: string;
  readonly where: string;
  readonly pid: number;
}

const rows = new Map<string, Row>();
let main: ChildProcess;
let complaints = '';

/** Starts it as a terminal does, as the first of a group of processes. */
const startInTerminal = () =>
  spawn(process.execPath, [resolve(import.meta.dirname, '../dist/cluster/main.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });

/** Starts it, and reads what it shows. */
beforeAll(async () => {
  main = startInTerminal();
  main.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  if (!main.stdout) throw new Error('required: what it shows; came: nothing');
  for await (const line of createInterface({ input: main.stdout })) {
    const [, name = '', where = '', pid = '0'] = /^(\w+(?: \d)?) +(\S+?)(?: +\(process (\d+)\))?$/.exec(line) ?? [];
    if (name !== '') rows.set(name, { name, where, pid: Number(pid) });
    if (line.startsWith('The cluster is ready.')) return;
  }
  throw new Error(`required: a cluster that gets ready; came: one that ended\n${complaints}`);
}, patience);

afterAll(async () => {
  if (main.exitCode === null && main.signalCode === null) main.kill('SIGKILL');
});

function row(name: string): Row {
  const found = rows.get(name);
  if (!found) throw new Error(`required: ${name} in what the cluster shows; came: ${[...rows.keys()].join(', ')}`);
  return found;
}

const urlOf = (name: string) => row(name).where;

async function record(gateway: string, mutation: string): Promise<{ readonly position: string; readonly id: string }> {
  type Recorded = { readonly done: { readonly position: string; readonly event: { readonly eventId: string } } };
  const { data, errors } = await ask<Recorded>(
    urlOf(gateway),
    `mutation { done: ${mutation} { __typename ... on Rejection { message }
      ... on ${mutation.charAt(0).toUpperCase()}${mutation.slice(1, mutation.indexOf('('))}Payload { position event { eventId } } } }`,
  );
  expect([errors, data]).toEqual([undefined, { done: expect.objectContaining({ position: expect.any(String) }) }]);
  return { position: data.done.position, id: data.done.event.eventId };
}

const promote = (version: number) =>
  `promoteModel(input: { environment: "production", model: "fraud", version: "${version}" })`;

/** What the other gateway answers once it shows that position: the version that serves. */
async function servingAt(gateway: string, position: string): Promise<unknown> {
  const query = '{ serving(environment: "production", model: "fraud") { allocation { version { number } } } }';
  type Served = {
    readonly serving: { readonly allocation: readonly { readonly version: { readonly number: number } }[] };
  };
  const { data } = await ask<Served>(urlOf(gateway), query, {}, { 'pedigree-min-position': position });
  return data?.serving.allocation.map(({ version }) => version.number);
}

/** Waits until both topics tell of it: of the event, which may be repeated, and last in its slot that it serves. */
async function untilTold(event: string, number: number): Promise<void> {
  for (const deadline = AbortSignal.timeout(patience / 3); ; await delay(100)) {
    const [events, serving] = await Promise.all(
      ['pedigree.events', 'pedigree.serving'].map((topic) => readTopic([urlOf('kafka')], topic).catch(() => [])),
    );
    const told = events?.filter(({ headers }) => headers.id === event) ?? [];
    const last = serving?.filter(({ key }) => key === 'default/production/fraud').at(-1);
    const now = { isTold: told.length > 0, serves: JSON.parse(last?.value ?? '{}').allocation?.[0]?.number };
    if (now.isTold && now.serves === number) return;
    if (deadline.aborted) expect(now).toEqual({ isTold: true, serves: number });
  }
}

/** Which of two works, as it tells itself; the other stands by. */
async function working(kind: 'projector' | 'relay'): Promise<string> {
  const isWorking = { projector: /"status":"ready"/, relay: /"state":"relaying"/ }[kind];
  for (const deadline = AbortSignal.timeout(patience / 3); !deadline.aborted; await delay(100)) {
    for (const name of [`${kind} 1`, `${kind} 2`]) {
      const answer = await fetch(new URL('/readyz', urlOf(name))).catch(() => null);
      if (isWorking.test((await answer?.text()) ?? '')) return name;
    }
  }
  throw new Error(`required: a ${kind} that works; came: none`);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether anybody listens where `host:port` or a URL says. */
async function listens(where: string): Promise<boolean> {
  const { hostname, port } = new URL(where.includes('//') ? where : `tcp://${where}`);
  const socket = connect(Number(port), hostname);
  const outcome = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return outcome;
}

const suite = (hasPostgres() && hasKafka()) || process.env.CI === 'true' ? describe : describe.skip;

suite('npm run cluster (needs what Debian calls postgresql, Java and Maven)', () => {
  test(
    'shows two gateways, projectors and relays; what one gateway records the other answers, and Kafka is told',
    async () => {
      expect([...rows.keys()].sort()).toEqual(
        ['gateway 1', 'gateway 2', 'kafka', 'postgres', 'projector 1', 'projector 2', 'relay 1', 'relay 2'].sort(),
      );
      await record('gateway 1', 'registerModel(input: { name: "fraud" })');
      await record('gateway 2', 'recordTraining(input: { model: "fraud" })');
      await record('gateway 1', 'recordTraining(input: { model: "fraud" })');
      await record('gateway 2', 'defineEnvironment(input: { name: "production", production: true })');
      const { position, id } = await record('gateway 1', promote(1));
      expect(await servingAt('gateway 2', position)).toEqual([1]);
      await untilTold(id, 1);
    },
    patience,
  );

  test(
    'goes on after kill -9 of the projector and of the relay that work, and says that they have ended',
    async () => {
      const killed = [await working('projector'), await working('relay')];
      for (const name of killed) process.kill(row(name).pid, 'SIGKILL');
      const { position, id } = await record('gateway 2', promote(2));
      expect(await servingAt('gateway 1', position)).toEqual([2]);
      await untilTold(id, 2);
      expect(killed).not.toContain(await working('projector'));
      expect(killed).not.toContain(await working('relay'));
      for (const name of killed) expect(complaints).toContain(`${name} (process ${row(name).pid}) has ended: SIGKILL.`);
    },
    patience,
  );

  test(
    'ends with 0 when a terminal sends SIGINT to its group and npm hands on its own, and leaves nothing running',
    async () => {
      const ended = once(main, 'exit');
      process.kill(-Number(main.pid), 'SIGINT');
      main.kill('SIGINT');
      expect(await ended).toEqual([0, null]);
      for (const { name, where, pid } of rows.values()) {
        expect([name, pid > 0 && isThere(pid), await listens(where)]).toEqual([name, false, false]);
      }
      const orderly = complaints.split('\n').filter((line) => / has ended: /.test(line));
      expect(orderly).toHaveLength(2);
    },
    patience,
  );

  test(
    'ends with 0 and no complaint when a terminal sends SIGINT to its group while it starts',
    async () => {
      const starting = startInTerminal();
      const ended = once(starting, 'close');
      let said = '';
      starting.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      starting.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      await once(starting.stdout, 'data');
      process.kill(-Number(starting.pid), 'SIGINT');
      expect(await ended).toEqual([0, null]);
      expect(said).toMatch(/^The cluster starts.*\n\nThe cluster ends\.\n$/);
    },
    patience,
  );
});
