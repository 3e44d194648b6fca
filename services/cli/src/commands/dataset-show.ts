import { allNodesOf, type DatasetQuery } from '@pedigree/client';
import { inFull, readKnownAt, readThing } from '../arguments.ts';
import { notFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatDay, formatSize } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

/** `pedigree dataset show`. */
export function datasetShowCommand(setting: Setting) {
  return askingCommand(
    'show',
    'Shows a dataset and its versions, the latest first.',
    'pedigree dataset show transactions',
  )
    .optionsGroup('Options:')
    .argument('<dataset>', 'such as transactions, or default/data/train.csv')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (name, options) => {
      const { terminal } = setting;
      const reference = inFull(readThing('<dataset>', name, 'dataset', options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      let head: Omit<NonNullable<DatasetQuery['dataset']>, 'versions'> | undefined;
      const versions = await allNodesOf(async (after) => {
        const dataset = await client.dataset({ dataset: reference, knownAt, after });
        if (!dataset) throw notFound(reference, knownAt);
        const { versions: page, ...rest } = dataset;
        head = rest;
        return page;
      });
      if (options.json) {
        printJson(terminal, { ...head, versions });
        return;
      }
      terminal.print(`${reference}${head?.description ? `: ${head.description}` : ''}\n`);
      printTable(
        terminal,
        [
          { title: 'VERSION', align: 'right' },
          { title: 'DIGEST', flexible: true },
          { title: 'SIZE', align: 'right' },
          { title: 'OCCURRED' },
          { title: 'BY', flexible: true },
          { title: 'NOTE', flexible: true },
        ],
        versions.map((version) => [
          `${version.number}`,
          version.digest,
          formatSize(version.size),
          formatDay(version.occurredAt),
          version.actor.id,
          noteOn(version),
        ]),
        'It has no version.',
      );
    });
}

type Version = NonNullable<DatasetQuery['dataset']>['versions']['nodes'][number];

function noteOn({ retraction, pastUnknown }: Version): string {
  const notes = [
    retraction ? `retracted: ${retraction.reason ?? ''}` : '',
    pastUnknown ? 'perhaps earlier: its past is cut off' : '',
  ];
  return notes.filter(Boolean).join('; ');
}
