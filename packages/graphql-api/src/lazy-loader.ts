import DataLoader from 'dataloader';

/** A DataLoader that is made when something is first loaded: most requests load little of what there is to load. */
export class LazyLoader<Key, Found> {
  readonly #read: (keys: readonly Key[]) => Promise<readonly (Found | Error)[]>;
  readonly #nameOf: (key: Key) => unknown;
  #loader: DataLoader<Key, Found, unknown> | undefined;

  /** Keys with the same name are the same. */
  constructor(read: (keys: readonly Key[]) => Promise<readonly (Found | Error)[]>, nameOf: (key: Key) => unknown) {
    this.#read = read;
    this.#nameOf = nameOf;
  }

  load(key: Key): Promise<Found> {
    // A reader that throws at once would be taken for a fault of the program: async makes it a refusal like any other.
    this.#loader ??= new DataLoader(async (keys) => this.#read(keys), { cacheKeyFn: this.#nameOf });
    return this.#loader.load(key);
  }
}
