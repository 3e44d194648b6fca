import { collect, readParameters } from '../key-values.ts';
import { changingCommand, clientOf } from '../options.ts';
import { formatSize } from '../output/format.ts';
import { describeProvenance, readProvenance } from '../provenance.ts';
import { registerDataset } from '../register-dataset.ts';
import type { Setting } from '../setting.ts';
import { tellAccepted } from '../tell-outcome.ts';

/** `pedigree dataset add`: a file or folder becomes a version of a dataset. */
export function datasetAddCommand(setting: Setting) {
  return changingCommand(
    'add',
    'Records a file or folder as a version of a dataset, by its SHA-256. The bytes stay where they are.',
    'pedigree dataset add data/train.csv --param rows_dropped=12 --reason "without test accounts"',
  )
    .argument('<path>', 'a file or folder; of a folder, the digest is that of the list that sha256sum writes of it')
    .option('--name <name>', 'name of the dataset (default: the path from the root of the working tree)')
    .option('--uri <uri>', 'where others find these bytes')
    .option('--param <key=value>', 'a parameter that made it; may be given several times', collect)
    .option('--from <reference>', 'a dataset version that it was made from; may be given several times', collect)
    .option('--lock-file <path>', 'the lock file of the software (default: the nearest that is known)')
    .option('--no-code', 'do not read commit and lock files of the working tree')
    .action(async (path, options) => {
      const { terminal, folder } = setting;
      const client = clientOf(options, setting);
      const parameters = readParameters(options.param);
      const provenance = await readProvenance(folder, options);
      const { accepted, content, reference, name } = await registerDataset(
        client,
        { path, name: options.name, uri: options.uri, parameters, derivedFrom: options.from, provenance },
        provenance.root,
        options,
        setting,
      );
      tellAccepted(accepted, `Dataset ${name} has a version of ${content.digest}.`, options, terminal, {
        dataset: reference,
        ...content,
      });
      if (options.json) return;
      terminal.print(
        `  size      ${formatSize(content.size)}${content.files === undefined ? '' : ` in ${content.files} files`}`,
      );
      for (const line of describeProvenance(provenance)) terminal.print(`  ${line}`);
    });
}
