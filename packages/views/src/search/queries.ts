import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { isInScope, type Scope } from '../scope.ts';
import type { SearchFilter, SearchFound } from './answer.ts';
import { searchKinds } from './row.ts';

/** What can be searched. */
export interface SearchQueries {
  /**
   * What has all of some words in its name, its description or its tags, the nearest first: by rank, kind, namespace, name and
   * number. A word found in the name counts 0, elsewhere 2, and 1 more where it is only the beginning of one. Null where each of the
   * words is, or was by then, in more than 10,000 texts of the kinds and namespaces asked for: a page is sorted from all that has the rarest.
   */
  search(
    scope: Scope,
    filter: SearchFilter,
    asOf: AsOf,
    page: PageRequest<SearchFound>,
  ): Promise<Page<SearchFound> | null>;
}

export function createSearchQueries(select: Select): SearchQueries {
  return { search: (...asked) => search(select, ...asked) };
}

/**
 * Texts that have the rarest word, at most: those that stand no longer count too. Of each thing that has it all other texts are
 * looked at, which are the tags of a version.
 */
const mostTexts = 10_000;

/** Behind every word that begins with a word: no character is greater, and none of a word is this one. */
const behindAll = '\u{10FFFF}';

/** How far the nearest of some texts with a word is. */
const nearest = 'min(case when t.field = 0 then 0 else 2 end + case when w.word = q.least then 0 else 1 end)';

const isWanted = 'w.word >= q.least and w.word < q.behind';

/** Nothing took a text's place until the position that is asked about. */
const standing = `t.position <= ?1 and not exists (select 1 from search_texts n where n.namespace = t.namespace and n.name = t.name
  and n.kind = t.kind and n.number = t.number and n.field = t.field and n."key" = t."key" and n.position > t.position
  and n.position <= ?1)`;

async function search(
  select: Select,
  scope: Scope,
  { words, kinds = searchKinds, namespace }: SearchFilter,
  asOf: AsOf,
  { first, after }: PageRequest<SearchFound>,
): Promise<Page<SearchFound> | null> {
  const { dialect } = select;
  const namespaces = namespacesOf(scope, namespace);
  const isWithin = namespaces ? `and w.namespace in (select value from ${dialect.each('?5', 'text')} as listed)` : '';
  const asked: Asked = {
    isAsked: `w.kind = k.value and ${isWanted} ${isWithin}`,
    bindings: namespaces ? [dialect.list(namespaces)] : [],
    wanted: dialect.list(words.map((word) => [word, `${word}${behindAll}`])),
    kinds: dialect.list(kinds.map((kind) => searchKinds.indexOf(kind))),
  };
  const rarest = await findRarest(select, asked, asOf);
  if (rarest.texts > mostTexts) return null;
  const where = new Where(dialect, asOf.position, asked.wanted, asked.kinds, words.length, ...asked.bindings)
    .and('q.place = ?', rarest.place)
    .and(asked.isAsked)
    .and('t.position = w.position and t.ordinal = w.ordinal')
    .and(standing);
  const behind = new Where(dialect, ...where.bindings);
  if (after) {
    const key = [after.rank, searchKinds.indexOf(after.kind), after.namespace, after.name, after.number ?? 0];
    behind.and('(f.rank, f.kind, f.namespace, f.name, f.number) > (?, ?, ?, ?, ?)', ...key);
  }
  const rarestPlace = behind.bind(rarest.place);
  const rows = await select.arrays(
    `/* search */ with wanted as materialized (${wantedWords(select)}),
     things as materialized (
       select t.kind, t.namespace, t.name, t.number, ${nearest} as rank
       from ${dialect.each('?3', 'integer')} k cross join wanted q cross join search_words w cross join search_texts t ${where.sql}
       group by t.kind, t.namespace, t.name, t.number),
     matches as (
       select kind, namespace, name, number, rank from things
       union all
       select t.kind, t.namespace, t.name, t.number, ${nearest}
       from things f cross join search_texts t cross join wanted q cross join search_words w
       where q.place <> ${rarestPlace} and t.namespace = f.namespace and t.name = f.name and t.kind = f.kind and t.number = f.number
         and w.position = t.position and w.ordinal = t.ordinal and ${isWanted} and ${standing}
       group by q.place, t.kind, t.namespace, t.name, t.number),
     found as (
       select m.kind, m.namespace, m.name, m.number, sum(m.rank) as rank from matches m
       group by m.kind, m.namespace, m.name, m.number having count(*) = ?4)
     select f.kind, f.namespace, f.name, f.number, f.rank from found f ${behind.sql}
     order by f.rank, f.kind, f.namespace, f.name, f.number limit ${behind.bind(first + 1)}`,
    ...behind.bindings,
  );
  return toPage(rows.map(read), first);
}

/** The words that a search is about. Their statements bind the position, them, their kinds, a count and, where they are within some, namespaces. */
interface Asked {
  readonly wanted: string;
  readonly kinds: string;
  readonly bindings: readonly string[];
  readonly isAsked: string;
}

/** Null for all. */
function namespacesOf(scope: Scope, namespace: string | undefined): readonly string[] | null {
  if (namespace !== undefined) return isInScope(scope, namespace) ? [namespace] : [];
  return scope.namespaces === 'all' ? null : scope.namespaces;
}

function wantedWords({ dialect }: Select): string {
  return dialect.rows('?2', { least: 'text', behind: 'text' });
}

/** The word that is in the fewest texts of what is asked for: all that has it is looked at for the others. */
async function findRarest(select: Select, { wanted, kinds, bindings, isAsked }: Asked, asOf: AsOf) {
  const [row = [0, 0]] = await select.arrays(
    `/* rarestWord */ select q.place, sum((select count(*) from (
       select 1 from search_words w where ${isAsked} and w.position <= ?1 limit ?4) as counted)) as texts
     from (${wantedWords(select)}) q cross join ${select.dialect.each('?3', 'integer')} k
     group by q.place order by texts, q.place limit 1`,
    asOf.position,
    wanted,
    kinds,
    mostTexts + 1,
    ...bindings,
  );
  return { place: Number(row[0]), texts: Number(row[1]) };
}

function read([kind, namespace, name, number, rank]: readonly unknown[]): SearchFound {
  const kindFound = searchKinds[Number(kind)];
  if (!kindFound) throw new RangeError(`required: a kind of what can be found; came: ${kind}`);
  return {
    kind: kindFound,
    namespace: String(namespace),
    name: String(name),
    number: kindFound === 'modelVersion' ? Number(number) : null,
    rank: Number(rank),
  };
}
