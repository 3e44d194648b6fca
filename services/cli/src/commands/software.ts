import { allNodesOf, type SoftwareQuery } from '@pedigree/client';
import { readKnownAt } from '../arguments.ts';
import { shortVersion } from '../lineage/node-names.ts';
import { askingCommand, clientOf } from '../options.ts';
import { commandLine, optionsOf } from '../output/command-line.ts';
import { formatDay } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';
import { readPackage } from '../uses/read-package.ts';

const usesPerPage = 200;

/** `pedigree software`: which model versions were trained with a package. */
export function softwareCommand(setting: Setting) {
  return askingCommand(
    'software',
    'Lists the model versions that were trained with a package, the last recorded first.',
    'pedigree software numpy@1.26.4',
  )
    .optionsGroup('Options:')
    .argument('<package[@version]>', 'such as numpy, or numpy@1.26.4')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (text, options) => {
      const { terminal } = setting;
      const { name, version } = readPackage(text);
      const { namespace } = options;
      const client = clientOf(options, setting);
      let knownAt = readKnownAt(options.knownAt, terminal);
      let asOf: SoftwareQuery['software']['asOf'] | undefined;
      const uses = await allNodesOf(async (after) => {
        const page = await client.software({ package: name, version, namespace, first: usesPerPage, after, knownAt });
        asOf ??= page.asOf;
        // Every page as the first was known.
        knownAt = asOf.position;
        return page;
      });
      if (options.json) {
        printJson(terminal, {
          package: name,
          version: version ?? null,
          asOf,
          versions: uses.map(({ package: used, modelVersion: { ref, number, label } }) => ({
            version: ref,
            number,
            label,
            package: used,
          })),
        });
        return;
      }
      printTable(
        terminal,
        [{ title: 'VERSION' }, { title: 'LABEL' }, { title: 'PACKAGE', flexible: true }, { title: 'OCCURRED' }],
        uses.map(({ package: used, modelVersion: { ref, label, occurredAt } }) => [
          shortVersion(ref),
          label ?? '',
          `${used.name} ${used.version}`,
          formatDay(occurredAt),
        ]),
        `No model version is known to have been trained with ${text}.`,
      );
      if (uses.length === 0 && (/[<>=~^*|]/.test(text) || /[, ]/.test(version ?? ''))) {
        const line = commandLine('who-uses', [text], optionsOf(options));
        terminal.warn(`That is no range here, but one version; ranges are asked about with: ${line}`);
      }
    });
}
