import { type Client, ModelHistoryDocument, type ModelHistoryQuery, nodesOf } from '@pedigree/client';
import { inFull, readInteger, readKnownAt, readThing } from '../arguments.ts';
import { notFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';
import { inOrderOfDescent } from '../versions/in-order-of-descent.ts';
import { parentsOf, printVersions, type Version, versionToJson } from '../versions/print-versions.ts';

/** `pedigree versions`: the history of a model. */
export function versionsCommand(setting: Setting) {
  return askingCommand(
    'versions',
    'Shows the versions of a model, the latest first: branches, labels, aliases, what they came from, and where they serve.',
    'pedigree versions fraud --graph',
  )
    .optionsGroup('Options:')
    .argument('<model>', 'such as fraud')
    .option('--graph', 'draw which came from which; each stands before its parents')
    .option('--branch <name>', 'only versions of this branch')
    .option('--last <n>', 'only so many, the latest')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (name, options) => {
      const { terminal } = setting;
      const model = inFull(readThing('<model>', name, 'model', options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const last = readInteger('--last', options.last, 1) ?? Number.POSITIVE_INFINITY;
      const client = clientOf(options, setting);
      const found = await client.model({ model, knownAt });
      if (!found) throw notFound(model, knownAt);
      const { asOf, versions } = await readHistory(client, { model, branch: options.branch, knownAt }, last);
      const ordered = options.graph
        ? inOrderOfDescent(versions.map((version) => ({ id: version.ref, parents: parentsOf(version), version })))
        : versions.map((version) => ({ version }));
      const told = ordered.map(({ version }) => version);
      if (options.json) printJson(terminal, { model, asOf, versions: told.map(versionToJson) });
      else printVersions({ model, branch: options.branch, asOf, versions: told }, Boolean(options.graph), terminal);
    });
}

interface HistoryAsked {
  readonly model: string;
  readonly branch: string | undefined;
  readonly knownAt: string | undefined;
}

const versionsPerPage = 100;

/** The last versions of a model, all as known where the first page was. */
async function readHistory(client: Client, asked: HistoryAsked, last: number) {
  let { knownAt } = asked;
  let asOf: ModelHistoryQuery['modelVersions']['asOf'] | undefined;
  const first = Math.min(versionsPerPage, last);
  const all = nodesOf(async (after) => {
    const { modelVersions: page } = await client.execute(ModelHistoryDocument, { ...asked, knownAt, first, after });
    asOf ??= page.asOf;
    knownAt = asOf.position;
    return page;
  });
  const versions: Version[] = [];
  for await (const version of all) if (versions.push(version) === last) break;
  if (!asOf) throw new Error('required: a page of versions; came: none');
  return { asOf, versions };
}
