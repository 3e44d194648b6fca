import { type Rejection, reject } from '@pedigree/kernel';
import { type AsOf, ViewError, type ViewName, type Views } from '@pedigree/views';

/** Milliseconds that a command waits for views to come as far as it asks. */
const patience = 5_000;

/** How far views have to have come. */
interface Awaited {
  readonly knownAt: NonNullable<Parameters<Views['asOf']>[0]['knownAt']>;
  readonly names: readonly ViewName[];
  /** Behind a refusal: what else may be done. */
  readonly otherwise?: string;
}

/** What a command rests on, read from views that have come so far; or FACTS_NOT_REACHED where they do not, or fail. */
export async function awaitViews<Read>(
  views: Views,
  { knownAt, names, otherwise = '' }: Awaited,
  read: (asOf: AsOf) => Promise<Read> | Read,
): Promise<Read | Rejection> {
  try {
    return await read(await views.asOf({ knownAt, timeoutMilliseconds: patience, views: names }));
  } catch (error) {
    if (!(error instanceof ViewError)) throw error;
    return reject('FACTS_NOT_REACHED', `${error.message}${otherwise}`);
  }
}
