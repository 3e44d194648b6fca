import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Bench } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { makeRepository } from './src/repository/make-repository.ts';

const reachSeconds = 60;
const house = fileURLToPath(new URL('../../', import.meta.url));
const size = { commits: 200, tags: 40 };

/** What somebody types who meets Pedigree: from a fresh clone to the first answer from a history of their own. */
export const firstMinute: Bench = {
  name: 'first-minute',
  async run({ smoke }) {
    return inFolder(async (folder) => {
      const repository = join(folder, 'repository');
      await makeRepository(repository, size);
      const clone = join(folder, 'clone');
      const laps = await measure(clone, { folder, repository, smoke });
      const seconds = laps.reduce((sum, { took }) => sum + took, 0);
      return [
        {
          name: 'first minute',
          conditions: [
            `from a local clone of what is committed; a repository of ${size.commits} commits and ${size.tags} tags is imported`,
            smoke ? 'its packages are those of this house' : "packages as they are in npm's cache",
            `once; ${laps.map(({ name, took }) => `${name} ${took.toFixed(1)} s`).join(', ')}`,
          ].join('; '),
          unit: 's',
          figure: seconds,
          floor: null,
          ratio: null,
          reach: `≤ ${reachSeconds} s`,
          met: seconds <= reachSeconds,
        },
      ];
    });
  },
};

interface Lap {
  readonly name: string;
  readonly took: number;
}

async function measure(
  clone: string,
  { folder, repository, smoke }: { readonly folder: string; readonly repository: string; readonly smoke: boolean },
): Promise<readonly Lap[]> {
  const laps: Lap[] = [];
  async function lap<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await work();
    laps.push({ name, took: (performance.now() - began) / 1000 });
    return result;
  }

  if (!smoke) {
    await lap('git clone', () => run(folder, 'git', ['clone', '--quiet', house, clone]));
    await lap('npm ci', () => run(clone, 'npm', ['ci', '--no-audit', '--no-fund']));
  }
  const home = smoke ? house : clone;
  const service = await lap('npm start', () => start(home, join(folder, 'data')));
  try {
    const to = ['--url', service.url];
    await lap('import', () =>
      run(home, 'npx', ['pedigree', 'import', 'dvc', repository, '--environment', 'prod=production', ...to]),
    );
    const answer = await lap('serving', () => run(home, 'npx', ['pedigree', 'serving', 'production', ...to, '--json']));
    if (!answer.includes('"SERVING"')) throw new Error(`required: what serves; came: ${answer.slice(0, 300)}`);
  } finally {
    await service.stop();
  }
  return laps;
}

/** What it prints. @throws Error where it does not end with 0. */
async function run(folder: string, program: string, words: readonly string[]): Promise<string> {
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk);
  const [code] = await exited;
  if (code !== 0) throw new Error(`required: ${program} ${words.join(' ')}; came: exit code ${code}`);
  return Buffer.concat(chunks).toString('utf8');
}

/** `npm start`, which is a process with children of its own: they are ended together. */
async function start(folder: string, data: string) {
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', data], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const exited = once(child, 'exit');
  const url = await Promise.race([urlOf(child), exited.then(() => undefined)]);
  if (url === undefined) throw new Error('required: a service that gets ready; came: one that ended');
  return {
    url,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await exited;
    },
  };
}

async function urlOf({ stdout }: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    const url = /^Pedigree is ready at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  return undefined;
}
