import type { Session } from '@pedigree/postgres';
import type { Binding } from '../../reading/select.ts';
import { type ArrayType, toArray } from './arrays.ts';
import type { ColumnsToWrite, Places } from './columns-to-write.ts';

/** Sets values of the rows that have others. */
export interface Patch {
  readonly where: Places;
  readonly set: Places;
}

/** Patches that one statement makes: of one shape, and no two of one row. */
interface Group {
  readonly shape: string;
  readonly patches: Patch[];
  readonly seen: Set<string>;
}

/** Patches in their order, in as few statements as that allows. */
export class PatchGroups {
  readonly #to: ColumnsToWrite;
  #groups: Group[] = [];

  constructor(to: ColumnsToWrite) {
    this.#to = to;
  }

  add(patch: Patch): void {
    const shape = shapeOf(patch);
    const rows = keyOf(patch.where);
    const last = this.#groups.at(-1);
    if (last && last.shape === shape && !last.seen.has(rows) && !movesRows(patch)) {
      last.patches.push(patch);
      last.seen.add(rows);
    } else this.#groups.push({ shape, patches: [patch], seen: new Set([rows]) });
  }

  async write(session: Session): Promise<void> {
    for (const { patches } of this.#groups) {
      const { text, values } = statementOf(this.#to, patches);
      await session.query(text, values);
    }
  }

  clear(): void {
    this.#groups = [];
  }
}

function shapeOf({ where, set }: Patch): string {
  const matched = where.map(([place, value]) => (value === null ? `${place} null` : place));
  return `${matched.join()} ${set.map(([place]) => place).join()}`;
}

function keyOf(where: Places): string {
  return JSON.stringify(where.map(([, value]) => String(value)));
}

/** Sets what others of its shape look for: a patch behind it may mean the rows that it leaves. */
function movesRows({ where, set }: Patch): boolean {
  const lookedFor = new Set(where.flatMap(([place, value]) => (value === null ? [] : [place])));
  return set.some(([place]) => lookedFor.has(place));
}

function statementOf(to: ColumnsToWrite, patches: readonly Patch[]) {
  const [{ where, set } = { where: [], set: [] }] = patches;
  const given: { readonly array: ArrayType; readonly values: Binding[] }[] = [];
  const give = (side: 'where' | 'set', index: number, place: number): string => {
    given.push({ array: to.at(place).array, values: patches.map((patch) => patch[side][index]?.[1] ?? null) });
    return `given.v${given.length}`;
  };
  const matches = where.map(([place, value], index) =>
    value === null ? `t.${to.at(place).name} is null` : `t.${to.at(place).name} = ${give('where', index, place)}`,
  );
  const assigns = set.map(([place], index) => `${to.at(place).name} = ${give('set', index, place)}`);
  const parameters = given.map(({ array }, index) => `$${index + 1}::${array}`);
  const names = given.map((_, index) => `v${index + 1}`);
  return {
    text: `update ${to.name} t set ${assigns.join(', ')}
      from unnest(${parameters.join(', ')}) as given(${names.join(', ')}) where ${matches.join(' and ')}`,
    values: given.map(({ array, values }) => toArray(array, values)),
  };
}
