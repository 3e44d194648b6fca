import type { Position } from '@pedigree/kernel';
import type { ViewName } from './view.ts';

/** Why the views cannot answer. Callers branch on these: add, never rename. */
export type ViewErrorCode = 'VIEW_HALTED' | 'VIEW_BUILDING' | 'POSITION_NOT_REACHED';

/** The views cannot answer what was asked; the message says what was required and what came. */
export class ViewError extends Error {
  override readonly name = 'ViewError';
  readonly code: ViewErrorCode;

  constructor(code: ViewErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Another runner moved a view's checkpoint: two of them write the same views, and this one must stop. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';

  constructor(view: ViewName, required: Position) {
    super(
      `required: view ${view} at position ${required}, as this runner left it; came: another position, so another runner writes it too`,
    );
  }
}
