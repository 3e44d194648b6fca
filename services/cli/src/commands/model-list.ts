import { allNodesOf, ModelsDocument } from '@pedigree/client';
import { readKnownAt } from '../arguments.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatDay } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

/** `pedigree model list`. */
export function modelListCommand(setting: Setting) {
  return askingCommand('list', 'Lists the models and how far each has come.', 'pedigree model list --json')
    .optionsGroup('Options:')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (options) => {
      const { terminal } = setting;
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const models = await allNodesOf(async (after) => {
        const answer = await client.execute(ModelsDocument, { namespace: options.namespace, knownAt, after });
        return answer.models;
      });
      if (options.json) {
        printJson(terminal, {
          models: models.map(({ versions, ...model }) => ({ ...model, latest: versions.nodes[0] ?? null })),
        });
        return;
      }
      printTable(
        terminal,
        [
          { title: 'MODEL', flexible: true },
          { title: 'NAMESPACE', flexible: true },
          { title: 'VERSIONS', align: 'right' },
          { title: 'LATEST', flexible: true },
          { title: 'OCCURRED' },
          { title: 'NOTE', flexible: true },
        ],
        models.map(({ name, namespace, versions: { nodes }, deprecation }) => [
          name,
          namespace,
          `${nodes[0]?.number ?? 0}`,
          nodes[0]?.label ?? '',
          formatDay(nodes[0]?.occurredAt ?? null),
          deprecation ? 'deprecated' : '',
        ]),
        'No model is recorded. Record one with: pedigree model add FILE',
      );
    });
}
