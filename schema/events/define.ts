import type * as z from 'zod';

/** A payload of an older schema version, brought to the next one up. Pure, total, and never changed again. */
export type Upcast = (data: unknown) => unknown;

/** One event type. This is storage: a payload grows by optional members, or by a new version with an upcast beside it. */
export interface EventDefinition<Data extends z.ZodType = z.ZodType> {
  /** What it says, in a sentence: shown in the docs and in the published JSON Schema. */
  readonly meaning: string;
  readonly schemaVersion: number;
  readonly data: Data;
  /** `upcasts[n]` brings version n to n + 1. */
  readonly upcasts: Readonly<Record<number, Upcast>>;
}

/** Declares an event type in its first version. */
export function define<Data extends z.ZodType>(meaning: string, data: Data): EventDefinition<Data> {
  return { meaning, schemaVersion: 1, data, upcasts: {} };
}
