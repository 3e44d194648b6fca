import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { SearchFilter, SearchFound } from './answer.ts';
import { searchKinds } from './row.ts';

/** What can be searched. */
export interface SearchQueries {
  /**
   * What has all of some words in its name, its description or its tags, the nearest first: by rank, kind, namespace, name and
   * number. A word found in the name counts 0, elsewhere 2, and 1 more where it is only the beginning of one.
   */
  search(scope: Scope, filter: SearchFilter, asOf: AsOf, page: PageRequest<SearchFound>): Promise<Page<SearchFound>>;
}

export function createSearchQueries(select: Select): SearchQueries {
  return { search: (...asked) => search(select, ...asked) };
}

/** Behind every word that begins with a word: no character is greater, and none of a word is this one. */
const behindAll = '\u{10FFFF}';

async function search(
  select: Select,
  scope: Scope,
  { words, kinds, namespace }: SearchFilter,
  asOf: AsOf,
  { first, after }: PageRequest<SearchFound>,
): Promise<Page<SearchFound>> {
  const { dialect } = select;
  const bounds = words.map((word) => [word, `${word}${behindAll}`]);
  const where = new Where(dialect, asOf.position, dialect.list(bounds), words.length)
    .and('w.word >= q.least and w.word < q.behind')
    .and('t.position = w.position and t.ordinal = w.ordinal')
    .and('t.position <= ?1')
    .and(`not exists (select 1 from search_texts n where n.namespace = t.namespace and n.name = t.name and n.kind = t.kind
      and n.number = t.number and n.field = t.field and n."key" = t."key" and n.position > t.position and n.position <= ?1)`);
  if (namespace !== undefined) where.and('t.namespace = ?', namespace);
  if (kinds) {
    const listed = dialect.list(kinds.map((kind) => searchKinds.indexOf(kind)));
    where.and(`t.kind in (select value from ${dialect.each('?', 'integer')} as listed)`, listed);
  }
  keepWithin(where, scope, 't.namespace');
  const behind = new Where(dialect, ...where.bindings);
  if (after) {
    const key = [after.rank, searchKinds.indexOf(after.kind), after.namespace, after.name, after.number ?? 0];
    behind.and('(f.rank, f.kind, f.namespace, f.name, f.number) > (?, ?, ?, ?, ?)', ...key);
  }
  const rows = await select.arrays(
    `/* search */ with wanted as (${dialect.rows('?2', { least: 'text', behind: 'text' })}),
     matches as (
       select t.kind, t.namespace, t.name, t.number,
         min(case when t.field = 0 then 0 else 2 end + case when w.word = q.least then 0 else 1 end) as rank
       from wanted q cross join search_words w cross join search_texts t ${where.sql}
       group by q.place, t.kind, t.namespace, t.name, t.number),
     found as (
       select m.kind, m.namespace, m.name, m.number, sum(m.rank) as rank from matches m
       group by m.kind, m.namespace, m.name, m.number having count(*) = ?3)
     select f.kind, f.namespace, f.name, f.number, f.rank from found f ${behind.sql}
     order by f.rank, f.kind, f.namespace, f.name, f.number limit ${behind.bind(first + 1)}`,
    ...behind.bindings,
  );
  return toPage(rows.map(read), first);
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
