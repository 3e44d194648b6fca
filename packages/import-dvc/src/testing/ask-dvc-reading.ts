import { join } from 'node:path';
import { askPython } from './ask-python.ts';

/** How dvc reads the files of a folder. */
export interface DvcRead {
  /** By name: the working folder, and the metrics as paths within that. */
  readonly stages: Readonly<Record<string, { readonly folder: string; readonly metrics: readonly string[] }>>;
  /** Outputs of `.dvc` files, by their paths as written. */
  readonly data: Readonly<Record<string, { readonly digest: string; readonly size: number; readonly files: number }>>;
}

/** One Python process that asks dvc's own functions; the folders have no git and no project in them yet. */
export async function askDvcReading(program: string, folders: readonly string[]): Promise<readonly DvcRead[]> {
  return askPython(program, join(import.meta.dirname, 'dvc-reading-oracle.py'), folders);
}
