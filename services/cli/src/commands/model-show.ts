import { allNodesOf, type VersionFieldsFragment } from '@pedigree/client';
import { formatApprovals } from '../approvals/format-approvals.ts';
import { inFull, readKnownAt, readThing } from '../arguments.ts';
import { notFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatDay } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

/** `pedigree model show`. */
export function modelShowCommand(setting: Setting) {
  return askingCommand('show', 'Shows a model and its versions, the latest first.', 'pedigree model show fraud')
    .optionsGroup('Options:')
    .argument('<model>', 'such as fraud')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (name, options) => {
      const { terminal } = setting;
      const reference = inFull(readThing('<model>', name, 'model', options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const model = await client.model({ model: reference, knownAt });
      if (!model) throw notFound(reference, knownAt);
      const versions = await allNodesOf((after) => client.modelVersions({ model: reference, knownAt, after }));
      if (options.json) {
        printJson(terminal, { ...model, versions });
        return;
      }
      terminal.print(`${reference}${model.description ? `: ${model.description}` : ''}`);
      if (model.deprecation)
        terminal.print(`deprecated${model.deprecation.reason ? `: ${model.deprecation.reason}` : ''}`);
      terminal.print('');
      printTable(
        terminal,
        [
          { title: 'VERSION', align: 'right' },
          { title: 'LABEL' },
          { title: 'COMMIT' },
          { title: 'METRICS', flexible: true },
          { title: 'OCCURRED' },
          { title: 'BY', flexible: true },
          { title: 'NOTE', flexible: true },
        ],
        versions.map((version) => [
          `${version.number}`,
          version.label ?? '',
          version.code?.commit.slice(0, 7) ?? '',
          formatMetrics(version.metrics),
          formatDay(version.occurredAt),
          version.actor.id,
          noteOf(version),
        ]),
        'It has no version.',
      );
    });
}

function formatMetrics(metrics: unknown): string {
  return Object.entries(metrics ?? {})
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(4)) : String(value)}`)
    .join(', ');
}

function noteOf({ aliases, approvals, retraction }: VersionFieldsFragment): string {
  return [
    ...aliases,
    ...(approvals.length > 0 ? [formatApprovals(approvals)] : []),
    ...(retraction ? [`retracted: ${retraction.reason ?? ''}`] : []),
  ].join(', ');
}
