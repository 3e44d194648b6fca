import type { PedigreeEvent } from '@pedigree/schema/events';

/** What an event says, and to which stream: all of it that its envelope does not fill in. */
export type Said = {
  readonly [Type in PedigreeEvent['type']]: {
    readonly stream: string;
    readonly type: Type;
    readonly data: Extract<PedigreeEvent, { readonly type: Type }>['data'];
  };
}[PedigreeEvent['type']];
