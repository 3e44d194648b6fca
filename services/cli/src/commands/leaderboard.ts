import { inFull, readDataset, readInteger, readKnownAt, readThing } from '../arguments.ts';
import { notFound, WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { askWithAims, readAims } from '../leaderboard/aims.ts';
import { readFilter } from '../leaderboard/options.ts';
import { printLeaderboard, printParetoFront } from '../leaderboard/print-leaderboard.ts';
import { readLeaderboard } from '../leaderboard/read-leaderboard.ts';
import { leaderboardToJson, paretoFrontToJson } from '../leaderboard/to-json.ts';
import { warnOfUnrecorded } from '../leaderboard/warn-of-unrecorded.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';

const shownUnlessGiven = 20;

/** `pedigree leaderboard`: which model versions are the best by a metric, or by the trade-off of several. */
export function leaderboardCommand(setting: Setting) {
  return askingCommand(
    'leaderboard',
    'Lists the model versions that scored best by a metric; with --trade-off those that no other one beats in all of several.',
    "pedigree leaderboard auc fraud --dataset transactions@2 --package 'numpy<2'\n" +
      'pedigree leaderboard auc --across-datasets --trade-off latency --json',
  )
    .optionsGroup('Options:')
    .argument('<metric>', 'such as auc')
    .argument('[models...]', 'only versions of these models')
    .option('--dataset <dataset>', 'what it was measured on: a dataset version, or any version of a dataset')
    .option('--across-datasets', 'whatever it was measured on, and what trainings state, instead')
    .option('--trade-off <metric>', 'a metric that counts as much; may be given several times', collect)
    .option('--higher <metric>', 'a metric of which more is better, where its name does not say so; likewise', collect)
    .option('--lower <metric>', 'a metric of which less is better; likewise', collect)
    .option('--parameter <condition>', 'such as rate<0.1, optimizer=adam, rate, !rate; likewise, each holds', collect)
    .option('--tag <key[=value]>', 'a tag that it has; likewise', collect)
    .option('--branch <name>', 'on this branch; several: on one of them', collect)
    .option('--package <package[range]>', 'trained with it, such as torch<2.1 (quote it); likewise', collect)
    .option('--trained-on <dataset>', 'a dataset, or a version of one, that went in; likewise', collect)
    .option('--repository <repository>', 'made with code of it: github.com/acme/fraud, or a URL of it')
    .option('--commit <id>', 'made with this commit, or one that begins so')
    .option('--since <time>', 'trained then or later')
    .option('--until <time>', 'trained before')
    .option('--recorded-since <time>', 'recorded then or later')
    .option('--recorded-until <time>', 'recorded before')
    .option('--approved-for <environment>', 'approved for it, and rejected by nobody; likewise, each holds', collect)
    .option('--serves-in <environment>', 'it serves there now; several: in one of them', collect)
    .option('--retracted', 'retracted versions, too')
    .option('--first <n>', `how many (default: ${shownUnlessGiven})`)
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (metric, named, options) => {
      const { terminal } = setting;
      const { dataset, acrossDatasets, namespace, tradeOff = [] } = options;
      if ((dataset === undefined) === (acrossDatasets === undefined)) {
        const came = dataset === undefined ? 'neither' : 'both';
        throw new WrongUsage(
          `--dataset, --across-datasets: required: one of them, which says what can be compared; came: ${came}`,
        );
      }
      const models = named.map((text) => inFull(readThing('[models...]', text, 'model', namespace)));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const asked = {
        ...(models.length > 0 && { models }),
        dataset: dataset === undefined ? undefined : inFull(readDataset('--dataset', dataset, namespace)),
        acrossDatasets,
        where: readFilter(options, terminal),
        withRetracted: options.retracted,
        namespace,
        first: readInteger('--first', options.first, 1) ?? shownUnlessGiven,
        knownAt,
      };
      const isNarrowed = models.length > 0 || asked.where !== undefined;
      const warn = (versions: readonly { readonly modelVersion: { readonly ref: string } }[], at: string) => {
        const found = versions.map(({ modelVersion: { ref } }) => ref);
        const { where } = asked;
        return warnOfUnrecorded({ models, dataset: asked.dataset, where }, found, { client, terminal, knownAt: at });
      };
      const missing = () => notFound(String(dataset), knownAt);
      const metrics = readAims([metric, ...tradeOff], options);
      if (tradeOff.length > 0) {
        const front = await askWithAims(client.paretoFront({ ...asked, metrics }));
        if (!front) throw missing();
        if (options.json) printJson(terminal, paretoFrontToJson(front));
        else printParetoFront(front, { ...options, isNarrowed }, terminal);
        await warn(front.entries, front.asOf.position);
        return;
      }
      const question = { ...asked, metric, direction: metrics[0]?.direction };
      const leaderboard = await readLeaderboard(
        (page) => askWithAims(client.leaderboard({ ...question, ...page })),
        asked.first,
      );
      if (!leaderboard) throw missing();
      if (options.json) printJson(terminal, leaderboardToJson(leaderboard));
      else printLeaderboard(leaderboard, { ...options, isNarrowed }, terminal);
      await warn(leaderboard.nodes, leaderboard.asOf.position);
    });
}
