import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where a tour is typed, and what it meets. */
export interface Surroundings {
  /** The working folder. */
  readonly folder: string;
  /** Of the service. */
  readonly url: string;
  /** The data folder of the service, for pages that say how to name it. */
  readonly data?: string;
  /** What a page says, and what is meant in its place: addresses that a test cannot have. */
  readonly meant: readonly (readonly [said: string, meant: string])[];
  /** Folders whose programs are found before all others. */
  readonly programs: readonly string[];
  /** Variables that stand for what a reader has by default. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Types commands into one shell and hands out what each printed (stdout and stderr as they mix on a screen). Whoever types has
 * a home folder that is empty: nothing that another program left there helps.
 */
export async function runTour(
  commands: readonly string[],
  { folder, url, data, meant, programs, environment = {} }: Surroundings,
): Promise<readonly string[]> {
  const mark = `--- ${randomUUID()} ---`;
  const toMeant = (text: string) => meant.reduce((told, [said, real]) => told.replaceAll(said, real), text);
  const toSaid = (text: string) => meant.reduce((told, [said, real]) => told.replaceAll(real, said), text);
  const script = commands.map((command) => `${toMeant(command)}\necho; echo '${mark}'`).join('\n');
  const { PEDIGREE_DATA: _, ...inherited } = process.env;
  const home = mkdtempSync(join(tmpdir(), 'pedigree-home-'));
  const shell = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    env: {
      ...inherited,
      HOME: home,
      ...environment,
      PATH: [...programs, inherited.PATH].join(delimiter),
      PEDIGREE_URL: url,
      ...(data === undefined ? {} : { PEDIGREE_DATA: data }),
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of shell.stdout.setEncoding('utf8')) printed += chunk;
  rmSync(home, { recursive: true, force: true });
  return printed.split(`\n${mark}\n`).slice(0, commands.length).map(toSaid);
}
