import { resolve } from 'node:path';
import type { StandaloneSettings } from '../environment.ts';
import { logExport } from './log-export.ts';
import { logImport } from './log-import.ts';
import { rebuild } from './rebuild.ts';
import type { SubcommandOptions } from './subcommand.ts';

/** Runs what the words beside the flags name; a text says what was required and what came. */
export async function runSubcommand(
  words: readonly string[],
  { data, json }: Pick<StandaloneSettings, 'data' | 'json'>,
  outside: Omit<SubcommandOptions, 'folder' | 'json'>,
): Promise<string | undefined> {
  const options = { folder: resolve(data), json, ...outside };
  const [name, verb, file, ...rest] = words;
  if (name === 'rebuild' && verb === undefined) await rebuild(options);
  else if (name === 'log' && verb === 'export' && file === undefined) await logExport(options);
  else if (name === 'log' && verb === 'import' && rest.length === 0) await logImport(file, options);
  else return `required: rebuild, log export, log import [file], or nothing; came: ${words.join(' ')}`;
  return undefined;
}
