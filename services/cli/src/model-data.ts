import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Client } from '@pedigree/client';
import { inFull, readVersionOf } from './arguments.ts';
import type { ChangingOptions } from './options.ts';
import { registerDataset } from './register-dataset.ts';
import type { Setting } from './setting.ts';

/** A dataset version in a role of a training. */
export interface DataUse {
  readonly role: string;
  /** A full reference. */
  readonly dataset: string;
}

/**
 * Reads every `--data [role=]what`: a file that is there is recorded as a dataset version, all else is a reference.
 * Throws WrongUsage, Refused.
 */
export async function readDataUses(
  client: Client,
  texts: readonly string[],
  root: string,
  options: ChangingOptions,
  setting: Setting,
): Promise<readonly DataUse[]> {
  const uses: DataUse[] = [];
  for (const text of texts) {
    const { role, what } = splitRole(text, setting.folder);
    const dataset = isFile(what, setting.folder)
      ? (await registerDataset(client, { path: what }, root, withoutIds(options), setting)).reference
      : inFull(readVersionOf('--data', what, 'dataset', options.namespace));
    uses.push({ role, dataset });
  }
  return uses;
}

function splitRole(text: string, folder: string): { readonly role: string; readonly what: string } {
  const parts = isFile(text, folder) ? undefined : /^([A-Za-z][\w-]*)=(.+)$/s.exec(text);
  return { role: parts?.[1] ?? 'training', what: parts?.[2] ?? text };
}

function isFile(path: string, folder: string): boolean {
  return existsSync(resolve(folder, path));
}

/** Id and revision that were given are the model's. */
function withoutIds({ commandId: _id, ifRevision: _revision, ...options }: ChangingOptions): ChangingOptions {
  return options;
}
