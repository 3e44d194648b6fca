/** Values by key that stay as long as they are asked for now and then: memory is bounded by what is in use. */
export class Recent<Value> {
  readonly #limit: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** `limit`: how many of both generations are kept at least. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.#young.set(key, old);
    return old;
  }

  set(key: string, value: Value): Value {
    this.#young.set(key, value);
    return value;
  }

  /** Lets go of what nobody asked for since it was last called with so many values; nothing is lost in between. */
  rest(): void {
    if (this.#young.size <= this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
