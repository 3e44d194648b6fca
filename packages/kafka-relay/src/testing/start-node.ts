import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brokersToldBy } from './admin.ts';
import { type JvmArguments, withClassArchive } from './class-archive.ts';

/** Any: the nodes of a cluster have to have the same. */
const clusterId = 'MkU3OEVBNTcwNTJENDM2Qk';
/** Milliseconds. On a busy machine one node needs up to ten seconds, three up to thirty. */
const patience = 60_000;

/** The process of a node, which runs or does not. */
export interface NodeProcess {
  /** Ends it, in the midst of what it does or by its own way out, and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Stops it, connections and all, without its noticing. */
  freeze(): void;
  thaw(): void;
  /** Starts it again, on what its folder holds, at the same ports; resolves when it serves clients. */
  start(): Promise<void>;
}

/** What a node is made of. */
export interface NodeHome {
  readonly id: number;
  /** Its own: its properties, what it said, and the id of its process while it runs. */
  readonly folder: string;
  readonly jars: string;
  /** What its JVM is told; where it finds Kafka's classes, unless given. */
  readonly jvm?: JvmArguments;
  /** Where it can be asked whether it serves: not by way of a gate. */
  readonly address: string;
}

const limits = ['-Xms256m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];

function javaArguments(jars: string, jvm: JvmArguments, ...main: readonly string[]): string[] {
  return [...limits, ...jvm, '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-cp', join(jars, '*'), ...main];
}

/** Makes the folder of a node that never ran. `more`: further arguments of Kafka's tool for that. */
export async function formatNode(
  { folder, jars }: NodeHome,
  properties: string,
  more: readonly string[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'server.properties');
  writeFileSync(file, properties);
  const tool = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', file, ...more];
  await promisify(execFile)('java', javaArguments(jars, withClassArchive(jars), ...tool));
}

/** The process of a node whose folder was made; it does not run yet. */
export function nodeProcess({ id, folder, jars, jvm = withClassArchive(jars), address }: NodeHome): NodeProcess {
  const log = join(folder, 'log');
  let running: ChildProcess | null = null;

  async function start(): Promise<void> {
    if (running) throw new Error(`required: a node that does not run; came: node ${id}, which does`);
    const output = openSync(log, 'a');
    const main = javaArguments(jars, jvm, 'kafka.Kafka', join(folder, 'server.properties'));
    // Of a group of its own: what ends this process's group by a signal leaves the node to whoever ends the rest in order.
    const child = spawn('java', main, { stdio: ['ignore', output, output], cwd: folder, detached: true });
    closeSync(output);
    running = child;
    const pid = join(folder, 'pid');
    child.once('exit', () => {
      running = null;
      rmSync(pid, { force: true });
    });
    await once(child, 'spawn');
    writeFileSync(pid, String(child.pid));
    // Tests that are done do not wait for it: it is ended with their process.
    child.unref();
    await untilServing();
  }

  async function untilServing(): Promise<void> {
    const deadline = performance.now() + patience;
    while (!(await brokersToldBy(address)).has(id)) {
      const came = running === null ? 'it ended' : `no answer for ${patience / 1_000} s`;
      if (running === null || performance.now() > deadline) {
        throw new Error(`required: node ${id} of Kafka, serving; came: ${came}, and it said\n${endOf(log)}`);
      }
      await pause(100);
    }
  }

  function runningNode(): ChildProcess {
    if (!running) throw new Error(`required: a node that runs; came: node ${id}, which does not`);
    return running;
  }

  return {
    start,
    async end(signal) {
      const child = runningNode();
      const ended = once(child, 'exit');
      child.ref();
      child.kill(signal);
      await ended;
    },
    freeze: () => void runningNode().kill('SIGSTOP'),
    thaw: () => void runningNode().kill('SIGCONT'),
  };
}

function endOf(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-30).join('\n');
}
