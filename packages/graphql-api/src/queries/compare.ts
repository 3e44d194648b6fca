import { sections, tabulateFacts } from '@pedigree/compare';
import { readFactsOfVersions } from '../diff/read-facts.ts';
import { nameOfSection } from '../diff/to-diff.ts';
import type { Query } from '../fields.ts';
import { type AskedVersion, readAskedVersion } from '../find-version.ts';
import { viewsBehind } from '../known.ts';
import { invalidArgument, publicError } from '../public-error.ts';

const mostVersions = 50;
/** Of all rows together: what is answered stands in memory at once. */
const mostValues = 200_000;

/** Several versions side by side; null where one of them is not recorded. */
export const compare: Query<'compare'> = async (_, args, context) => {
  const asked = readSeveral(args.of);
  const known = await context.known(args.knownAt, viewsBehind.recipe);
  const subjects = await readFactsOfVersions(known, asked);
  if (!subjects) return null;
  const rows = sections.flatMap((section) => {
    const facts = subjects.map((subject) => subject.facts[section]);
    return tabulateFacts(facts, { all: args.all ?? false }).map(({ path, isSame, values }) => ({
      section: nameOfSection(section),
      path,
      isSame,
      values: values.map((value) => ({ isKnown: value !== undefined, value: value ?? null })),
    }));
  });
  requireFew(rows.length * subjects.length);
  return { of: subjects.map(({ ref }) => ref), asOf: known.asOf, rows };
};

function requireFew(values: number): void {
  if (values <= mostValues) return;
  const message = `of: required: versions that differ in at most ${mostValues} values; came: ${values}`;
  throw publicError('LIMIT_EXCEEDED', message);
}

function readSeveral(texts: readonly string[]): readonly AskedVersion[] {
  const asked = texts.map((text) => readAskedVersion('of', text));
  const kinds = new Set(asked.map(({ kind }) => kind));
  if (asked.length >= 2 && asked.length <= mostVersions && kinds.size === 1) return asked;
  const required = `2 to ${mostVersions} versions, all of models or all of datasets`;
  throw invalidArgument('of', required, texts);
}
