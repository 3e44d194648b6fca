import { basename, extname, resolve } from 'node:path';
import { recordOne } from '@pedigree/client';
import { formatReference, isInvalid, parseName } from '@pedigree/kernel';
import { digestContent } from '../digest/content-digest.ts';
import { WrongUsage } from '../errors.ts';
import { collect, readMetrics, readParameters } from '../key-values.ts';
import { readDataUses } from '../model-data.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import { formatSize } from '../output/format.ts';
import { showProgress } from '../output/progress.ts';
import { readParents } from '../parents.ts';
import { describeProvenance, readProvenance } from '../provenance.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';
import { versionMeant } from '../version-meant.ts';

/** `pedigree model add`: a file becomes a version of a model, with what went into it. */
export function modelAddCommand(setting: Setting) {
  return changingCommand(
    'add',
    'Records a trained file or folder as a version of a model, with all that went into it. What is not registered yet ' +
      '(the model, and datasets that are named by their files) is registered too.',
    'pedigree model add fraud.onnx --data data/train.csv --data test=data/test.csv \\\n' +
      '  --param depth=6 --metric auc=.91 --message "deeper trees"',
  )
    .argument('<path>', 'a file or folder; the bytes stay where they are')
    .option('--name <name>', 'name of the model (default: the file name without its ending)')
    .option('--label <label>', 'a label such as v1.2.0, unique in the model for ever')
    .option('--branch <name>', 'line of development (default: main)')
    .option(
      '--data <[role=]what>',
      'a dataset version (transactions@3) or a file; its role is training unless given; may be given several times',
      collect,
    )
    .option(
      '--parent <what[:how]>',
      'a model version that it came from (base@2, fraud@3:MERGE), by FINE_TUNE unless given, MERGE, DISTILL, QUANTIZE, ' +
        'ADAPTER, ENSEMBLE or COPY; may be given several times',
      collect,
    )
    .option('--param <key=value>', 'a parameter of the training; may be given several times', collect)
    .option('--metric <key=number>', 'a metric of the result; may be given several times', collect)
    .option('--uri <uri>', 'where others find these bytes')
    .option('--message <text>', 'the same as --reason: what is new in it')
    .option('--lock-file <path>', 'the lock file of the software (default: the nearest that is known)')
    .option('--no-code', 'do not read commit and lock files of the working tree')
    .action(async (path, given) => {
      const { terminal, folder, clock, newId } = setting;
      const options = { ...given, reason: given.reason ?? given.message };
      const client = clientOf(options, setting);
      const name = nameOf(options.name, path);
      const [parameters, metrics] = [readParameters(options.param), readMetrics(options.metric)];
      const parents = readParents(options.parent, options.namespace);
      const common = commonInput(options, setting);
      const provenance = await readProvenance(folder, options);
      const { digest, size } = await digestContent(resolve(folder, path), (total) =>
        showProgress(terminal, clock, `Reading ${basename(path)}`, total),
      );
      const datasets = await readDataUses(client, options.data ?? [], provenance.root, options, setting);
      const namespace = options.namespace ?? 'default';
      const { occurredAt, dryRun } = common;
      const registered = requireAccepted(
        await recordOne(client, { registerModel: { name, namespace, commandId: newId(), occurredAt, dryRun } }),
        options,
        terminal,
      );
      // A version of a model that is only planned cannot be planned: the model's plan stands for both.
      const accepted =
        registered.kind === 'planned'
          ? registered
          : requireAccepted(
              await recordOne(client, {
                recordTraining: {
                  model: formatReference({ kind: 'model', namespace, name }),
                  label: options.label,
                  branch: options.branch,
                  code: provenance.code,
                  software: provenance.software,
                  datasets: datasets.map(({ role, dataset }) => ({ role, dataset })),
                  parents,
                  parameters,
                  metrics,
                  artifacts: [{ name: basename(path), digest, size, uri: options.uri }],
                  ...common,
                },
              }),
              options,
              terminal,
            );
      const reference = versionMeant({ kind: 'model', namespace, name }, accepted.event);
      tellAccepted(accepted, `${reference} is trained.`, options, terminal, {
        version: reference,
        digest,
        size,
        datasets,
        parents: parents ?? [],
        code: provenance.code ?? null,
        software: provenance.software ?? null,
      });
      if (options.json) return;
      terminal.print(`  artifact  ${digest} (${formatSize(size)})`);
      for (const { role, dataset } of datasets) terminal.print(`  data      ${role}: ${dataset}`);
      for (const { model, relation } of parents ?? []) terminal.print(`  parent    ${relation}: ${model}`);
      for (const line of describeProvenance(provenance)) terminal.print(`  ${line}`);
    });
}

function nameOf(given: string | undefined, path: string): string {
  const parsed = parseName(given ?? basename(path, extname(path)));
  if (isInvalid(parsed)) throw new WrongUsage(`--name: ${parsed.invalid}`);
  return parsed;
}
