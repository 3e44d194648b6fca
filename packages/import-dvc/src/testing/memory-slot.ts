import type { KnownAllocation, KnownChange } from '../recorder.ts';

interface Change {
  readonly event: string;
  readonly from: number;
  readonly allocation: KnownAllocation;
  readonly position: number;
  readonly index: number;
  readonly imported: boolean;
  readonly restates: { readonly event: string; readonly from: number } | null;
  withdrawn: { readonly imported: boolean; readonly position: number } | null;
}

interface Statement {
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly allocation: KnownAllocation;
  /** True unless said otherwise. */
  readonly imported?: boolean;
}

/** One slot by the letter of semantics.md §4: changes ordered by (from, position, index), withdrawn by corrections. */
export class MemorySlot {
  readonly #changes: Change[] = [];

  state(
    { event, from, allocation, imported = true }: Statement,
    position: number,
    index = 0,
    restates: Change['restates'] = null,
  ): void {
    this.#changes.push({ event, from, allocation, position, index, imported, restates, withdrawn: null });
    this.#changes.sort(
      (left, right) => left.from - right.from || left.position - right.position || left.index - right.index,
    );
  }

  /** Rule 9, of [from, until). */
  correct(statement: Statement & { readonly until: number | null }, position: number): void {
    const { from, until, imported = true } = statement;
    const standing = this.#changes.filter(({ withdrawn }) => withdrawn === null);
    const last = until === null ? undefined : standing.findLast((change) => change.from < until);
    const restated = until !== null && !standing.some((change) => change.from === until) ? until : null;
    for (const change of standing) {
      if (change.from >= from && (until === null || change.from < until)) change.withdrawn = { imported, position };
    }
    this.state(statement, position);
    if (restated !== null) {
      const again = {
        event: statement.event,
        from: restated,
        allocation: last?.allocation ?? { state: 'UNKNOWN' as const },
        imported,
      };
      this.state(again, position, 1, last ? { event: last.event, from: last.from } : null);
    }
  }

  find(event: string, from: number): Change | undefined {
    return this.#changes.find((change) => change.event === event && change.from === from && change.withdrawn === null);
  }

  /** Rules 5 and 6. */
  serving(at: number, knownAt: number): KnownAllocation {
    const stands = ({ from, position, withdrawn }: Change) =>
      from <= at && position <= knownAt && !(withdrawn && withdrawn.position <= knownAt);
    return this.#changes.findLast(stands)?.allocation ?? { state: 'UNKNOWN' };
  }

  changes(): readonly KnownChange[] {
    return this.#changes.map(({ event, from, allocation, imported, restates, withdrawn }) => ({
      event,
      from,
      allocation,
      imported,
      restates,
      withdrawn: withdrawn && { imported: withdrawn.imported },
    }));
  }
}
