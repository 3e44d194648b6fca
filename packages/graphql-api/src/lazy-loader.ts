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
    this.#loader ??= new DataLoader(this.#read, { cacheKeyFn: this.#nameOf });
    return this.#loader.load(key);
  }
}
