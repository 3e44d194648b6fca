/** What a store does not keep of the contract, though its case passes, and why that cannot be otherwise. */
export interface Exception {
  /** The name under which it runs the suite. */
  readonly store: string;
  readonly keepsIdsUnique: false;
  readonly reason: string;
}

/** All that there are: a harness that renounces more fails the suite. */
export const exceptions: readonly Exception[] = [
  {
    store: 'The EventStoreDB store',
    keepsIdsUnique: false,
    reason: 'The server knows an id in its own stream alone (docs/decisions/027-the-log-on-eventstoredb.md).',
  },
];
