import { readdirSync, readFileSync } from 'node:fs';
import { schemaFolder } from '../root.ts';

/** One stored envelope of a version of an event type: bytes that every store must give back, and every reader read. */
export interface Sample {
  /** `<Type>.v<schemaVersion>`; with `.grown-<n>` behind it, one with optional members that came later. */
  readonly name: string;
  /** The canonical bytes as they are stored. */
  readonly bytes: Uint8Array;
}

const folder = new URL('samples/', schemaFolder);

/** A sample of every event version, by name. This is storage: a sample is added, never changed. */
export const samples: readonly Sample[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ name: file.slice(0, -'.json'.length), bytes: readFileSync(new URL(file, folder)) }));
