import { emptyMap, type Persistent } from '../persistent.ts';

/** Revisions are those of the events that said it first. */
export interface DatasetVersionState {
  readonly digest: string;
  readonly revision: number;
  /** Revision of the retraction that holds, null where none does. */
  readonly retractedAt: number | null;
}

export interface DatasetState {
  /** Revision of the registration, null before it. */
  readonly registeredAt: number | null;
  readonly versions: Persistent<number, DatasetVersionState>;
  readonly numbers: Persistent<string, number>;
}

export const initialDataset: DatasetState = { registeredAt: null, versions: emptyMap(), numbers: emptyMap() };
