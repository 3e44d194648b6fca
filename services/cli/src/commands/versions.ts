import { type Client, ModelHistoryDocument } from '@pedigree/client';
import { inFull, readInteger, readKnownAt, readThing } from '../arguments.ts';
import { notFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';
import { inOrderOfDescent } from '../versions/in-order-of-descent.ts';
import { parentsOf, printVersions, versionToJson } from '../versions/print-versions.ts';

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
      else printVersions({ model, asOf, versions: told }, Boolean(options.graph), terminal);
    });
}

interface HistoryAsked {
  readonly model: string;
  readonly branch: string | undefined;
  readonly knownAt: string | undefined;
}

const versionsPerPage = 200;

/** The last versions of a model, all as known where the first page was. */
async function readHistory(client: Client, asked: HistoryAsked, last: number) {
  const readPage = async (more: { readonly knownAt: string | undefined; readonly after?: string }, count: number) => {
    const first = Math.min(versionsPerPage, count);
    return (await client.execute(ModelHistoryDocument, { ...asked, ...more, first })).modelVersions;
  };
  let page = await readPage({ knownAt: asked.knownAt }, last);
  const { asOf } = page;
  const versions = [...page.nodes];
  while (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== null && versions.length < last) {
    const more = { knownAt: asOf.position, after: page.pageInfo.endCursor };
    page = await readPage(more, last - versions.length);
    versions.push(...page.nodes);
  }
  return { asOf, versions };
}
