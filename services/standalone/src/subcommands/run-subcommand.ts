import { resolve } from 'node:path';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { runKafka } from './kafka.ts';
import { logExport } from './log-export.ts';
import { logImport } from './log-import.ts';
import { rebuild } from './rebuild.ts';
import type { Outcome, SubcommandOptions } from './subcommand.ts';

/** Runs what the words beside the flags name. */
export async function runSubcommand(words: readonly string[], options: SubcommandOptions): Promise<Outcome> {
  const [name, verb, file, ...rest] = words;
  if (name === 'check' && verb === undefined) return check(options);
  if (name === 'kafka' && file === undefined) return runKafka(verb, options);
  if (name === 'rebuild' && verb === undefined) await rebuild(options);
  else if (name === 'backup' && verb !== undefined && file === undefined) await backup(resolve(verb), options);
  else if (name === 'log' && verb === 'export' && file === undefined) await logExport(options);
  else if (name === 'log' && verb === 'import' && rest.length === 0) await logImport(file, options);
  else return { wrongUsage: `required: ${known}, or nothing; came: ${words.join(' ')}` };
  return 'done';
}

const known = 'check, backup <folder>, rebuild, log export, log import [file], kafka verify, kafka backfill';
