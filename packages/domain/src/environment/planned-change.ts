import type { Allocation, ChangeReference } from '@pedigree/schema/events';

/** A change that lay nearer and is not returned to. */
export interface PassedOver extends ChangeReference {
  readonly allocation: Allocation;
  readonly why: 'RETRACTED' | 'REJECTED' | 'TOLD' | 'UNFINISHED_ROLLOUT' | 'SERVES_ALREADY' | 'NAMES_NO_VERSION';
}

/** What keeps a change from being made. */
export interface Block {
  readonly why: 'RETRACTED' | 'MISSING_DIGEST' | 'POLICY';
  /** The version that it is about. */
  readonly number: number;
  /** In words. */
  readonly message: string;
}

/** What a command would change of one model, and why that. */
export interface PlannedChange {
  readonly namespace: string;
  readonly model: string;
  /** What serves now. */
  readonly from: Allocation;
  /** What would serve. */
  readonly to: Allocation;
  /** The change whose allocation would serve again. */
  readonly returnsTo: ChangeReference | null;
  /** Why that, in words. */
  readonly why: string;
  readonly passedOver: readonly PassedOver[];
  /** Empty where nothing does. */
  readonly blockedBy: readonly Block[];
}
