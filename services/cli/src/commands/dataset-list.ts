import { allNodesOf, DatasetsDocument } from '@pedigree/client';
import { readKnownAt } from '../arguments.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatDay } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

/** `pedigree dataset list`. */
export function datasetListCommand(setting: Setting) {
  return askingCommand('list', 'Lists the datasets and how far each has come.', 'pedigree dataset list --json')
    .optionsGroup('Options:')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (options) => {
      const { terminal } = setting;
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const datasets = await allNodesOf(async (after) => {
        const answer = await client.execute(DatasetsDocument, { namespace: options.namespace, knownAt, after });
        return answer.datasets;
      });
      if (options.json) {
        printJson(terminal, {
          datasets: datasets.map(({ versions, ...dataset }) => ({ ...dataset, latest: versions.nodes[0] ?? null })),
        });
        return;
      }
      printTable(
        terminal,
        [
          { title: 'DATASET', flexible: true },
          { title: 'NAMESPACE', flexible: true },
          { title: 'VERSIONS', align: 'right' },
          { title: 'LATEST DIGEST', flexible: true },
          { title: 'OCCURRED' },
        ],
        datasets.map(({ name, namespace, versions: { nodes } }) => [
          name,
          namespace,
          `${nodes[0]?.number ?? 0}`,
          nodes[0]?.digest ?? '',
          formatDay(nodes[0]?.occurredAt ?? null),
        ]),
        'No dataset is recorded. Record one with: pedigree dataset add FILE',
      );
    });
}
