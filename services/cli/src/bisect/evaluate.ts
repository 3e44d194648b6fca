import { spawn } from 'node:child_process';
import { Refused } from '../errors.ts';
import type { Setting } from '../setting.ts';
import { readMetrics } from './read-metrics.ts';

/** What a command said about a version: metrics, or that it cannot be evaluated. */
export type Evaluated =
  | { readonly kind: 'measured'; readonly metrics: Readonly<Record<string, unknown>> }
  | { readonly kind: 'skipped' };

/** How a version is evaluated. */
export interface Evaluating {
  /** A program and its arguments; `{}` in one of them stands for the version's reference. */
  readonly command: readonly string[];
  readonly metric: string;
  /** Told to the command. */
  readonly dataset: string | undefined;
  /** Whether the exit code says if it is good, as for `git bisect run`, in place of what is printed. */
  readonly byExitCode: boolean;
}

/** As for `git bisect run`: the version cannot be evaluated. */
const exitSkip = 125;
/** From here on a shell tells of a command that cannot be run (126), is not there (127) or was ended by a signal: nothing about a version. */
const exitNotRun = 126;
/** Characters of the output that are kept at least: the last ones. */
const mostKept = 1 << 20;
/** Characters of a line that are shown. */
const mostShown = 200;

/**
 * Evaluates a version by a command, which finds its reference in `PEDIGREE_VERSION`. The metric is the last line it prints: a number, or
 * a JSON object of metrics.
 *
 * @throws Refused where it says neither.
 */
export async function evaluate(version: string, evaluating: Evaluating, setting: Setting): Promise<Evaluated> {
  const { metric, byExitCode } = evaluating;
  const { exitCode, stdout } = await run(version, evaluating, setting);
  if (exitCode === exitSkip) return { kind: 'skipped' };
  const came = exitCode === null ? 'the end by a signal' : `exit code ${exitCode}`;
  if (byExitCode) {
    if (exitCode !== null && exitCode < exitNotRun) return measured({ [metric]: exitCode === 0 ? 1 : 0 });
    throw new Refused(
      `<command...>: required: an exit code below ${exitNotRun} for ${version}; came: ${came}; nothing is recorded of it`,
    );
  }
  if (exitCode !== 0) {
    throw new Refused(
      `<command...>: required: exit code 0, or ${exitSkip} to skip, for ${version}; came: ${came}; nothing is recorded of it`,
    );
  }
  const line = stdout.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const metrics = readMetrics(line, metric);
  if (metrics) return measured(metrics);
  const required = `${metric} as the last line, a number or a JSON object that has it`;
  throw new Refused(
    `<command...>: required: ${required}, for ${version}; came: ${JSON.stringify(line.slice(0, mostShown))}`,
  );
}

function measured(metrics: Readonly<Record<string, unknown>>): Evaluated {
  return { kind: 'measured', metrics };
}

/** The program and its arguments, with the version's reference where `{}` stands for it. */
export function wordsFor(version: string, command: readonly string[]): readonly string[] {
  return command.map((word) => word.replaceAll('{}', version));
}

/** Runs the command in the working folder, its stderr for people to see; it ends with whoever called. */
async function run(
  version: string,
  { command, metric, dataset }: Evaluating,
  { folder, signal, environment }: Setting,
) {
  const [program = '', ...words] = wordsFor(version, command);
  const told = { PEDIGREE_VERSION: version, PEDIGREE_METRIC: metric, PEDIGREE_DATASET: dataset ?? '' };
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...environment, ...told },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.length > 2 * mostKept) stdout = stdout.slice(-mostKept);
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => {
      if (signal.aborted) resolve(null);
      else
        reject(new Refused(`<command...>: required: a program to run; came: ${program}: ${cause.message}`, { cause }));
    });
    child.once('close', resolve);
  });
  // Whatever the exit code of a command that was interrupted is, it says nothing about the version.
  if (signal.aborted) throw new Refused('interrupted: typed again, the command goes on where it was');
  return { exitCode, stdout };
}
