import type { Position } from '@pedigree/kernel';
import { errcodeOf } from '@pedigree/sqlite';
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

/** Another program's version of a view answers now, and took the place of this one: whoever kept it may end. */
export class ViewReplaced extends Error {
  override readonly name = 'ViewReplaced';

  constructor(view: ViewName, version: number) {
    super(
      `required: view ${view} of version ${version}, which this program keeps; came: another version, which took its place`,
    );
  }
}

/** The place of the views cannot be used as it is, and cannot be made anew; the message names it and says why. */
export class ViewsUnusable extends Error {
  override readonly name = 'ViewsUnusable';
  /** SQLite's result code, where it was SQLite that failed: a thread's error arrives without its cause's own members. */
  readonly errcode: number | undefined;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.errcode = errcodeOf(cause);
  }
}

/** A read of views whose server was away, or not done in time: `cause` says which. It may be asked again. */
export class ViewsReadFailed extends Error {
  override readonly name = 'ViewsReadFailed';
}

/** The database of the views takes no writes now, as while it fails over: whoever keeps them waits for one that does. */
export class ViewsReadOnly extends Error {
  override readonly name = 'ViewsReadOnly';
}

/** The file of the views was found to be damaged, or gone: whoever opens it next makes it anew. */
export class ViewsDamaged extends Error {
  override readonly name = 'ViewsDamaged';
}
