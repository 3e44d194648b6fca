import { resolve } from 'node:path';
import type { EnvironmentUse, ImportPhase, ImportPlan, ImportReport } from '@pedigree/import-dvc';
import { WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf, localCommand } from '../options.ts';
import { formatCount } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { type Progress, showProgress } from '../output/progress.ts';
import type { Setting } from '../setting.ts';

/** `pedigree import dvc`: the whole history of a DVC and GTO repository. */
export function importCommand(setting: Setting) {
  return localCommand(
    'import',
    'Takes over the history that another system holds.',
    'pedigree import dvc . --environment prod=production',
  ).addCommand(importDvcCommand(setting));
}

function importDvcCommand(setting: Setting) {
  return askingCommand(
    'dvc',
    'Imports data, pipelines, models and stages of a repository that DVC and GTO keep. Importing again records nothing.',
    'pedigree import dvc . --environment prod=production',
  )
    .optionsGroup('Options:')
    .argument('<path>', 'folder of a git repository, bare or not; a shallow clone is imported as far as it goes')
    .option('--environment <stage=name>', 'what a stage is called here; may be given several times', collect)
    .option('--dry-run', 'say what would be recorded, and record nothing')
    .action(async (path, options) => {
      const { terminal, clock, folder, signal } = setting;
      const progress = showPhases(setting);
      const request = {
        path: resolve(folder, path),
        namespace: options.namespace ?? 'default',
        environments: readMapping(options.environment ?? []),
        client: clientOf(options, setting),
        now: clock(),
        signal,
        onProgress: progress.advance,
      };
      // Loaded for this alone: other commands start faster without it.
      const { importRepository, planImport } = await import('@pedigree/import-dvc');
      const importing = options.dryRun ? planImport(request).then(toReport) : importRepository(request);
      const report = await importing.finally(progress.finish);
      if (options.json) printJson(terminal, toJson(report));
      else print(setting, report);
    });
}

const labels: Readonly<Record<ImportPhase, string>> = { READING: 'Reading', RECORDING: 'Recording' };

/** A bar for each phase, one after the other. */
function showPhases({ terminal, clock }: Setting) {
  let current: { readonly phase: ImportPhase; readonly bar: Progress } | undefined;
  let shown = 0;
  return {
    advance(phase: ImportPhase, done: number, total: number) {
      if (current?.phase !== phase) {
        current?.bar.finish();
        current = { phase, bar: showProgress(terminal, clock, labels[phase], 1) };
        shown = 0;
      }
      current.bar.advance(done / total - shown);
      shown = done / total;
    },
    finish: () => current?.bar.finish(),
  };
}

interface Report extends ImportReport {
  /** In a dry run: commands that would be told. */
  readonly planned?: number;
}

function toReport({ commands, ...planned }: ImportPlan): Report {
  return { recorded: 0, planned: commands.length, ...planned };
}

function readMapping(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text) => {
      const [, stage, environment] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (stage === undefined || environment === undefined) {
        throw new WrongUsage(`--environment: required: stage=name, such as prod=production; came: ${text}`);
      }
      return [stage, environment];
    }),
  );
}

function toJson({ environments, ...report }: Report) {
  return {
    ...report,
    environments: environments.map(({ stage, environment, known, production }) => ({
      stage,
      environment,
      known,
      production,
    })),
  };
}

function print({ terminal }: Setting, report: Report): void {
  const { recorded, planned, alreadyKnown, ignored, problems, environments } = report;
  terminal.print(
    planned === undefined
      ? `${formatCount(recorded, 'event')} recorded, ${formatCount(alreadyKnown, 'fact')} known before.`
      : `A dry run: ${formatCount(planned, 'command')} would be told, ${formatCount(alreadyKnown, 'fact')} known before.`,
  );
  terminal.print(`${formatCount(ignored, 'tag')} not GTO's, left alone.`);
  for (const use of environments) terminal.print(describeEnvironment(use));
  for (const { where, what } of problems) terminal.warn(`${where}: ${what}`);
}

function describeEnvironment({ stage, environment, known, production }: EnvironmentUse): string {
  const name = stage === environment ? `Stage ${stage}` : `Stage ${stage} is environment ${environment}`;
  if (known) return `${name}: known before, left as it is.`;
  if (production) return `${name}: counts as production.`;
  return `${name}: without a rank, does not count as production. Map it with --environment ${stage}=NAME.`;
}
