/** A dataset, model or environment: a name in its namespace. */
export interface Name {
  readonly namespace: string;
  readonly name: string;
}

/** A version by its number. */
export interface VersionKey extends Name {
  readonly number: number;
}
