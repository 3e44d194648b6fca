import type { Actor } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import type { Prepared } from './prepare.ts';

/** A command on its way to its stream. */
export interface Request<C extends Category = Category> {
  readonly prepared: Prepared<C>;
  readonly commandId: string;
  readonly caller: Actor;
  /** Decide, and write nothing. */
  readonly plan: boolean;
}
