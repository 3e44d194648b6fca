import { allNodesOf, type Client, type Page } from '@pedigree/client';
import { readKnownAt } from './arguments.ts';
import { askingCommand, clientOf } from './options.ts';
import { formatDay } from './output/format.ts';
import { printJson } from './output/print-json.ts';
import { printTable } from './output/print-table.ts';
import type { Setting } from './setting.ts';

/** A dataset or a model, with its latest version alone. */
interface Versioned {
  readonly name: string;
  readonly namespace: string;
  readonly versions: { readonly nodes: readonly { readonly number: number; readonly occurredAt: string }[] };
}

interface Listing<Thing extends Versioned> {
  readonly noun: 'dataset' | 'model';
  readonly fetchPage: (
    client: Client,
    asked: {
      readonly namespace: string | undefined;
      readonly knownAt: string | undefined;
      readonly after: string | undefined;
    },
  ) => Promise<Page<Thing>>;
  /** What names a version beside its number. */
  readonly latest: { readonly title: string; readonly of: (version: LatestOf<Thing>) => string | null };
  readonly noteOn?: (thing: Thing) => string;
}

type LatestOf<Thing extends Versioned> = Thing['versions']['nodes'][number];

/** `pedigree dataset list` and `pedigree model list`. */
export function listCommand<Thing extends Versioned>(
  setting: Setting,
  { noun, fetchPage, latest, noteOn = () => '' }: Listing<Thing>,
) {
  return askingCommand('list', `Lists the ${noun}s and how far each has come.`, `pedigree ${noun} list --json`)
    .optionsGroup('Options:')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (options) => {
      const { terminal } = setting;
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const { namespace } = options;
      const things = await allNodesOf((after) => fetchPage(client, { namespace, knownAt, after }));
      if (options.json) {
        printJson(terminal, {
          [`${noun}s`]: things.map(({ versions, ...thing }) => ({ ...thing, latest: versions.nodes[0] ?? null })),
        });
        return;
      }
      printTable(
        terminal,
        [
          { title: noun.toUpperCase(), flexible: true },
          { title: 'NAMESPACE', flexible: true },
          { title: 'VERSIONS', align: 'right' },
          { title: latest.title, flexible: true },
          { title: 'OCCURRED' },
          { title: 'NOTE', flexible: true },
        ],
        things.map((thing) => {
          const version: LatestOf<Thing> | undefined = thing.versions.nodes[0];
          return [
            thing.name,
            thing.namespace,
            `${version?.number ?? 0}`,
            (version && latest.of(version)) ?? '',
            formatDay(version?.occurredAt ?? null),
            noteOn(thing),
          ];
        }),
        `No ${noun} is recorded. Record one with: pedigree ${noun} add FILE`,
      );
    });
}
