import type { Dialect } from './dialect.ts';
import type { Binding } from './select.ts';

/**
 * The conditions of one statement and what is bound for them. `?1`, `?2` … name the bindings it was made with; a bare
 * `?` takes the next number.
 */
export class Where {
  readonly dialect: Dialect;
  readonly bindings: Binding[];
  readonly #conditions: string[] = [];

  constructor(dialect: Dialect, ...bindings: readonly Binding[]) {
    this.dialect = dialect;
    this.bindings = [...bindings];
  }

  and(condition: string, ...bindings: readonly Binding[]): this {
    const remaining = [...bindings];
    this.#conditions.push(condition.replace(/\?(?!\d)/g, () => this.bind(remaining.shift() ?? null)));
    return this;
  }

  /** Binds a value outside of the conditions, as in a `limit`. */
  bind(binding: Binding): string {
    this.bindings.push(binding);
    return `?${this.bindings.length}`;
  }

  get sql(): string {
    return this.#conditions.length === 0 ? '' : `where ${this.#conditions.join(' and ')}`;
  }
}
