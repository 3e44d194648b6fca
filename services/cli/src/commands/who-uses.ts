import { Option } from '@commander-js/extra-typings';
import { allNodesOf, type Client } from '@pedigree/client';
import { readKnownAt } from '../arguments.ts';
import { nodeNotFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';
import { isNow, printUses, type Undecided, type VersionUse } from '../uses/print-uses.ts';
import { readUsed, type Used } from '../uses/read-used.ts';
import { referencesOf } from '../uses/references-of.ts';

/** Each version brings its periods: a page of more would cost more than a request may. */
const usesPerPage = 100;

/** `pedigree who-uses`: which model versions use a package, a dataset version, a commit or a parent, and where they serve. */
export function whoUsesCommand(setting: Setting) {
  return askingCommand(
    'who-uses',
    'Lists the model versions that use a package, or a dataset version, commit, run or parent, and where each serves ' +
      'and served.',
    "pedigree who-uses 'torch@<2.1' --served now\npedigree who-uses dataset:transactions@2 --json",
  )
    .optionsGroup('Options:')
    .argument(
      '<used>',
      'a package with a range of its versions, such as torch@<2.1 (quote it), a reference with its kind, such as ' +
        'dataset:prices@3, or a commit by its first digits, git:0a1b2c3',
    )
    .addOption(new Option('--served <when>', 'only those that serve, or ever did').choices(['now', 'ever'] as const))
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (text, options) => {
      const { terminal } = setting;
      const used = readUsed('<used>', text, options.namespace);
      const served = options.served && servedWords[options.served];
      const asked = { ...used, namespace: options.namespace, served };
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const { uses, asOf, ...undecided } = await readUses(client, text, asked, knownAt);
      if (options.json) {
        const what = used.of === undefined ? { package: used.package, range: used.range ?? null } : { of: used.of };
        printJson(terminal, { ...what, asOf, versions: uses.map(toJson), ...undecided });
        return;
      }
      const { namespace } = options;
      printUses({ what: text, served: options.served, namespace, knownAt: options.knownAt }, uses, undecided, terminal);
      if (uses.length + undecided.undecidedCount > 0 || used.package === undefined) return;
      const references = await referencesOf(client, text, { namespace, knownAt });
      if (references.length === 0) return;
      terminal.warn(`${text} was taken for a package; as a reference it is written ${references.join(', or ')}.`);
    });
}

const servedWords = { now: 'NOW', ever: 'EVER' } as const;

type Asked = Used & { readonly namespace: string | undefined; readonly served: 'NOW' | 'EVER' | undefined };

/** All pages, each as the first was known. */
async function readUses(client: Client, typed: string, asked: Asked, at: string | undefined) {
  let knownAt = at;
  let head: Undecided & { readonly asOf: unknown } = { asOf: null, undecided: [], undecidedCount: 0 };
  const uses = await allNodesOf(async (after) => {
    const page = await client.whoUses({ ...asked, first: usesPerPage, after, knownAt });
    if (!page) throw nodeNotFound(typed, asked.of ?? typed, knownAt);
    head = { asOf: page.asOf, undecided: page.undecided, undecidedCount: page.undecidedCount };
    knownAt = page.asOf.position;
    return page;
  });
  return { uses, ...head };
}

function toJson({ package: used, modelVersion }: VersionUse) {
  const { ref, number, label, retraction, servingPeriods } = modelVersion;
  const periods = servingPeriods.map(({ environmentRef: _, event, actor, ...period }) => ({
    ...period,
    actor: actor.id,
    event: event.id,
  }));
  return {
    version: ref,
    number,
    label,
    package: used,
    retracted: retraction !== null,
    serves: servingPeriods.some(isNow),
    served: periods,
  };
}
