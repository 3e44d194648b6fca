import { Command } from '@commander-js/extra-typings';
import { type Client, createClient } from '@pedigree/client';
import { isInvalid, parseIdentifier } from '@pedigree/kernel';
import { readInteger, readTime } from './arguments.ts';
import { WrongUsage } from './errors.ts';
import type { Setting } from './setting.ts';

const defaultUrl = 'http://127.0.0.1:4000/graphql';

/** Title of the options that all commands to the service have. */
export const everywhere = 'Everywhere:';

/** What `--salt` says of itself. */
export const saltOption =
  'what the buckets of keys are made with: another one deals the keys anew; "" is the name of the slot (default: as it was)';

/** A command without a service to ask. */
export function localCommand(name: string, summary: string, example: string) {
  return new Command(name)
    .description(summary)
    .addHelpText('after', `\nExample:\n${example.replace(/^/gm, '  ')}`)
    .configureHelp({ showGlobalOptions: false });
}

/** A command that asks the service, with the options that all of these have. */
export function askingCommand(name: string, summary: string, example: string) {
  return localCommand(name, summary, example)
    .optionsGroup(everywhere)
    .option('--namespace <name>', 'owner of the names that are given without one (default: "default")')
    .option('--json', 'answer in JSON, for scripts')
    .option('--url <url>', `where the service answers (PEDIGREE_URL; default: ${defaultUrl})`)
    .option('--actor <id>', 'who you say you are (PEDIGREE_ACTOR; default: anonymous)');
}

/** A command that changes something, with the options that all of these have. */
export function changingCommand(name: string, summary: string, example: string) {
  return askingCommand(name, summary, example)
    .option('--dry-run', 'say what would be recorded, and record nothing')
    .option('--reason <text>', 'why, in your words')
    .option('--occurred-at <time>', 'when it happened: a testimony about the past (default: it happens now)')
    .option('--command-id <id>', 'told twice under one id, it is recorded once (default: a new one)')
    .option('--if-revision <n>', 'refuse if the thing changed since it was at this revision')
    .optionsGroup('Options:');
}

export interface AskingOptions {
  readonly namespace?: string | undefined;
  readonly json?: true | undefined;
  readonly url?: string | undefined;
  readonly actor?: string | undefined;
}

export interface ChangingOptions extends AskingOptions {
  readonly dryRun?: true | undefined;
  readonly reason?: string | undefined;
  readonly occurredAt?: string | undefined;
  readonly commandId?: string | undefined;
  readonly ifRevision?: string | undefined;
}

/** The client that the options and variables ask for. A flag beats a variable. Throws WrongUsage for a URL that is none. */
export function clientOf(options: AskingOptions, { variable }: Setting): Client {
  const url = options.url ?? variable('PEDIGREE_URL') ?? defaultUrl;
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new WrongUsage(`--url, PEDIGREE_URL: required: a URL such as ${defaultUrl}; came: ${url}`);
  }
  return createClient({ url, actor: options.actor ?? variable('PEDIGREE_ACTOR') });
}

/** The members that every command to the service may carry, from the options that every changing command has. */
export function commonInput(options: ChangingOptions, { newId, terminal }: Setting) {
  const commandId = options.commandId ?? newId();
  const checked = parseIdentifier(commandId);
  if (isInvalid(checked)) throw new WrongUsage(`--command-id: ${checked.invalid}`);
  return {
    namespace: options.namespace,
    commandId,
    dryRun: options.dryRun,
    reason: options.reason,
    occurredAt: readTime('--occurred-at', options.occurredAt, terminal),
    ifRevision: readInteger('--if-revision', options.ifRevision, -1),
  };
}
