import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { approveCommand } from './commands/approve.ts';
import { backupCommand } from './commands/backup.ts';
import { bisectCommand } from './commands/bisect.ts';
import { blameCommand } from './commands/blame.ts';
import { checkCommand } from './commands/check.ts';
import { checkoutCommand } from './commands/checkout.ts';
import { correctCommand } from './commands/correct.ts';
import { datasetCommand } from './commands/dataset.ts';
import { diffCommand } from './commands/diff.ts';
import { environmentCommand } from './commands/environment.ts';
import { eventsCommand } from './commands/events.ts';
import { fetchCommand } from './commands/fetch.ts';
import { historyCommand } from './commands/history.ts';
import { impactCommand } from './commands/impact.ts';
import { importCommand } from './commands/import.ts';
import { kafkaCommand } from './commands/kafka.ts';
import { leaderboardCommand } from './commands/leaderboard.ts';
import { lineageCommand } from './commands/lineage.ts';
import { logCommand } from './commands/log.ts';
import { mergeCommand } from './commands/merge.ts';
import { mergeBaseCommand } from './commands/merge-base.ts';
import { modelCommand } from './commands/model.ts';
import { pathCommand } from './commands/path.ts';
import { policyCommand } from './commands/policy.ts';
import { promoteCommand } from './commands/promote.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { recipeCommand } from './commands/recipe.ts';
import { rejectCommand } from './commands/reject.ts';
import { reportMetricsCommand } from './commands/report-metrics.ts';
import { restoreCommand } from './commands/restore.ts';
import { retireCommand } from './commands/retire.ts';
import { retractCommand } from './commands/retract.ts';
import { rollbackCommand } from './commands/rollback.ts';
import { rolloutCommand } from './commands/rollout.ts';
import { routeCommand } from './commands/route.ts';
import { searchCommand } from './commands/search.ts';
import { servingCommand } from './commands/serving.ts';
import { softwareCommand } from './commands/software.ts';
import { startCommand } from './commands/start.ts';
import { versionsCommand } from './commands/versions.ts';
import { whoUsesCommand } from './commands/who-uses.ts';
import { withdrawApprovalCommand } from './commands/withdraw-approval.ts';
import { everywhere } from './options.ts';
import type { Setting } from './setting.ts';

/** In the order in which a newcomer wants them. */
const commands = [
  startCommand,
  importCommand,
  servingCommand,
  routeCommand,
  historyCommand,
  lineageCommand,
  recipeCommand,
  versionsCommand,
  leaderboardCommand,
  diffCommand,
  blameCommand,
  mergeCommand,
  checkoutCommand,
  fetchCommand,
  mergeBaseCommand,
  bisectCommand,
  pathCommand,
  impactCommand,
  softwareCommand,
  whoUsesCommand,
  searchCommand,
  environmentCommand,
  datasetCommand,
  modelCommand,
  approveCommand,
  rejectCommand,
  withdrawApprovalCommand,
  policyCommand,
  promoteCommand,
  rolloutCommand,
  reportMetricsCommand,
  rollbackCommand,
  restoreCommand,
  retireCommand,
  correctCommand,
  retractCommand,
  eventsCommand,
  logCommand,
  kafkaCommand,
  rebuildCommand,
  checkCommand,
  backupCommand,
] as const;

/** The whole command line. */
export function createProgram(setting: Setting): Command {
  const program = new Command('pedigree')
    .description(
      'The system of record for machine-learning models: what it is made of, what ran when, what was believed then.',
    )
    .usage('<command> [options]')
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nEach command has --help with an example. In a clone, pedigree is typed as npx pedigree.' +
        '\nExit codes: 0 done, 1 refused or not found, 2 wrong usage, 3 no service there.' +
        '\nVariables: PEDIGREE_URL, PEDIGREE_ACTOR, PEDIGREE_DATA, NO_COLOR; a flag beats a variable.',
    );
  for (const make of commands) program.addCommand(make(setting));
  for (const each of everyCommand(program)) {
    each
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => setting.terminal.print(text.replace(/\n$/, '')),
        writeErr: (text) => setting.terminal.warn(text.replace(/\n$/, '')),
        outputError: (text, write) =>
          write(
            text
              .replace(/^error:/, 'pedigree:')
              .trim()
              .replace(/\.$/, '')
              .replaceAll('\n', ' ')
              .concat(`; see: ${wordsOf(each)} --help`),
          ),
        getOutHelpWidth: () => setting.terminal.width,
        getErrHelpWidth: () => setting.terminal.width,
      })
      .configureHelp({ groupItems: ownGroupFirst, subcommandTerm: (command) => command.name() });
  }
  return program;
}

function everyCommand(command: CommandUnknownOpts): CommandUnknownOpts[] {
  return [command, ...command.commands.flatMap((each) => everyCommand(each))];
}

/** A command as it is typed, without what follows it. */
function wordsOf(command: CommandUnknownOpts): string {
  return command.parent ? `${wordsOf(command.parent)} ${command.name()}` : command.name();
}

/** What a command has for itself stands above what all have. */
function ownGroupFirst<Item>(_all: Item[], visible: Item[], groupOf: (item: Item) => string): Map<string, Item[]> {
  const titles = [...new Set(visible.map(groupOf))];
  const ordered = [
    ...titles.filter((title) => title !== everywhere),
    ...titles.filter((title) => title === everywhere),
  ];
  return new Map(ordered.map((title) => [title, visible.filter((item) => groupOf(item) === title)]));
}
