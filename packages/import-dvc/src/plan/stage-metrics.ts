import { hash } from 'node:crypto';
import { type Metric, parseMetrics } from '../dvc/metrics.ts';
import { liesIn } from '../dvc/path.ts';
import type { Stage } from '../dvc/project.ts';
import { placeOf, type RecipeProblem } from '../dvc/upstream.ts';
import { GitError } from '../git/run-git.ts';
import type { Seen } from './stage-words.ts';

/** Metrics by name, and what of them is unknown. */
export interface StageMetrics {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly problems: readonly RecipeProblem[];
}

/** The files of metrics that a stage makes: declared of it, or declared beside the stages and lying in its outputs. */
export function metricFilesOf(stage: Stage, { snapshot }: Seen): readonly string[] {
  const own = stage.outputs.filter(({ kind }) => kind === 'METRIC').map(({ path }) => path);
  const beside = snapshot.files.projects
    .flatMap(({ metrics }) => metrics)
    .filter((path) => stage.outputs.some((output) => liesIn(path, output.path)));
  return [...new Set([...own, ...beside])];
}

/**
 * The metrics of a stage's last execution: only of files that git has at the commit, and that are those which the lock
 * recorded. What DVC keeps in its cache is unknown. `readText` answers null for what git lacks.
 */
export async function metricsOf(
  stage: Stage,
  seen: Seen,
  readText: (path: string) => Promise<string | null>,
): Promise<StageMetrics> {
  const metrics: Record<string, Metric> = {};
  const problems: RecipeProblem[] = [];
  for (const path of metricFilesOf(stage, seen)) {
    const refuse = (what: string) => problems.push({ where: placeOf(stage), what });
    try {
      const text = await readText(path);
      if (text === null) refuse(`its metrics ${path} are unknown: git does not have them at this commit`);
      else if (isRecorded(stage, path, text)) Object.assign(metrics, parseMetrics(path, text));
      else refuse(`stale: git has other metrics ${path} than those that the lock recorded`);
    } catch (cause) {
      if (cause instanceof GitError) throw cause;
      refuse(`its metrics ${path} cannot be read: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`);
    }
  }
  return { metrics, problems };
}

/** A file inside of an output folder has no digest of its own in the lock: it goes as recorded. */
function isRecorded(stage: Stage, path: string, text: string): boolean {
  const digest = stage.outputs.find((output) => output.path === path)?.entry.digest;
  if (digest === undefined || digest === null || !digest.startsWith('md5:')) return true;
  // DVC before 3 took texts without their carriage returns.
  return [text, text.replaceAll('\r\n', '\n')].some((form) => digest === `md5:${hash('md5', form, 'hex')}`);
}
