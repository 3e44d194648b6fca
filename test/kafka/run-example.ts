import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { transform } from '@swc/core';

const root = resolve(import.meta.dirname, '../..');

/** A program of docs/examples that runs. */
export interface Example {
  readonly output: () => string;
  /** Resolves with what matches in its output, as soon as it does; rejects where it ended before. */
  readonly tells: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends it as an operator would, or as a power cut would; resolves with its exit code. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** Runs a program of docs/examples as its page says: its types are taken off, and node reads it in the clone. */
export async function runExample(name: string, environment: Readonly<Record<string, string>>): Promise<Example> {
  const source = readFileSync(resolve(root, 'docs/examples', name), 'utf8');
  const { code } = await transform(source, {
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  });
  const child = spawn(process.execPath, ['--input-type=module'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const hear = (text: string) => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const exited = once(child, 'exit');
  child.stdin.end(code);
  return {
    output: () => output,
    async tells(pattern) {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`required: ${pattern}; came: an end, after ${output}`);
        await delay(10);
      }
    },
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}
