import { emptyMap, type Persistent } from '../persistent.ts';
import type { Judgements, Speaker } from './approvals.ts';

/** Revisions are those of the events that said it. */
export interface ModelVersionState {
  readonly revision: number;
  readonly label: string | null;
  /** Revision of the event that gave the label. */
  readonly labelledAt: number;
  readonly retractedAt: number | null;
  /** True where an artifact of it was recorded without a digest. */
  readonly lacksDigest: boolean;
  readonly tags: Persistent<string, { readonly value: string; readonly revision: number }>;
  readonly judgements: Judgements;
  /** Who trained it, as told by whom. */
  readonly author: Speaker;
}

/** Numbers of versions, the last said first: one more shares all before it, however many there are. */
export interface Numbers {
  readonly number: number;
  readonly before: Numbers | null;
}

export interface ModelState {
  /** Revision of the registration, null before it. */
  readonly registeredAt: number | null;
  /** Revision of the deprecation that holds, null where none does. */
  readonly deprecatedAt: number | null;
  readonly versions: Persistent<number, ModelVersionState>;
  readonly labels: Persistent<string, number>;
  readonly aliases: Persistent<string, { readonly number: number; readonly revision: number }>;
  /** The highest number of each branch. */
  readonly heads: Persistent<string, number>;
  /** Numbers by artifact digest, and by `git:<commit>` of the code. */
  readonly numbers: Persistent<string, Numbers>;
}

export const initialModel: ModelState = {
  registeredAt: null,
  deprecatedAt: null,
  versions: emptyMap(),
  labels: emptyMap(),
  aliases: emptyMap(),
  heads: emptyMap(),
  numbers: emptyMap(),
};
