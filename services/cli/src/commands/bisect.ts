import type { Client } from '@pedigree/client';
import { readKnownAt } from '../arguments.ts';
import { askBisection } from '../bisect/ask.ts';
import { wordsFor } from '../bisect/evaluate.ts';
import { type Bisection, bisectionToJson, printBisection, requireLeading } from '../bisect/print-bisection.ts';
import { bisectingCommand, readBisectQuestion } from '../bisect/question.ts';
import { runBisection } from '../bisect/run-bisection.ts';
import { clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { shellWord } from '../output/shell-word.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Setting } from '../setting.ts';

/** `pedigree bisect`: which version made a metric bad, or which one to evaluate next to find out; `bisect run` evaluates them. */
export function bisectCommand(setting: Setting) {
  return bisectingCommand(
    'bisect',
    'Finds the version that made a metric bad, by halves along parents: shows it with what changed in it, or which one to evaluate next.',
    'pedigree bisect fraud@1 fraud@3 --metric auc --dataset holdout@1',
  )
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .enablePositionalOptions()
    .addCommand(bisectRunCommand(setting))
    .action(async (good, bad, options) => {
      const { terminal } = setting;
      const question = readBisectQuestion(good, bad, options);
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      tell(await askBisection(client, { ...question, knownAt }), options, terminal);
    });
}

function bisectRunCommand(setting: Setting) {
  return bisectingCommand(
    'run',
    'Evaluates one version after the other by a command, and records what it says, until the first bad one is found. In its ' +
      'arguments {} stands for the version, as does PEDIGREE_VERSION in its environment; the last line that it prints is the metric, ' +
      'or a JSON object of metrics. Exit code 125 skips a version.',
    'pedigree bisect run fraud@1 fraud@3 --metric auc --dataset holdout@1 -- python3 evaluate.py {}',
  )
    .argument('<command...>', 'what evaluates a version, behind --')
    .option(
      '--exit-code',
      'what is printed does not count: exit code 0 is good and recorded as 1, others below 126 are bad and 0',
    )
    .option('--dry-run', 'say what would be evaluated next, and by which command; run and record nothing')
    .option('--reason <text>', 'why it is evaluated, in your words')
    .action(async (good, bad, command, options) => {
      const question = readBisectQuestion(good, bad, { ...options, ...(options.exitCode && { higher: true }) });
      const { reason, exitCode } = options;
      const evaluating = {
        command,
        metric: question.metric,
        byExitCode: exitCode ?? false,
      };
      const client: Client = clientOf(options, setting);
      if (options.dryRun) {
        tellPlan(await askBisection(client, question), command, options, setting.terminal);
        return;
      }
      const bisection = await runBisection({ client, question, evaluating, reason, options, setting });
      tell(bisection, options, setting.terminal);
    });
}

function tellPlan(
  bisection: Bisection,
  command: readonly string[],
  options: { readonly json?: true | undefined },
  terminal: Terminal,
): void {
  const { next } = bisection;
  const words = next && wordsFor(next.ref, command);
  if (options.json) printJson(terminal, { ...bisectionToJson(bisection), dryRun: true, command: words });
  else {
    printBisection(bisection, terminal);
    if (words) terminal.print(`It would run: ${words.map(shellWord).join(' ')}`);
  }
  requireLeading(bisection);
}

function tell(bisection: Bisection, { json }: { readonly json?: true | undefined }, terminal: Terminal): void {
  if (json) printJson(terminal, bisectionToJson(bisection));
  else printBisection(bisection, terminal);
  requireLeading(bisection);
}
