import {
  describeSettings,
  type LogLevel,
  logLevels,
  parseOn,
  parseOneOf,
  parsePort,
  parseText,
  parseYes,
  readSettings,
  type Settings,
  type SettingsSource,
} from '@pedigree/runtime';
import { type GivenLimits, parseLimits } from './parse-limits.ts';

/** What whoever starts the standalone may set. */
export interface StandaloneSettings {
  readonly port: number;
  readonly host: string;
  /** The folder of `log.db` and `views.db`. */
  readonly data: string;
  readonly demo: boolean;
  readonly help: boolean;
  /** Whether a subcommand answers in JSON. */
  readonly json: boolean;
  /** Whether a subcommand says what it would do, and changes nothing. */
  readonly dryRun: boolean;
  /** Whether it may listen beyond this machine, without access control. */
  readonly open: boolean;
  readonly jit: boolean;
  /** Whether the GraphQL schema is told to who asks for it. */
  readonly introspection: boolean;
  /** Whether a browser gets a GraphiQL page. */
  readonly graphiql: boolean;
  /** The limits that are other than the gateway's own. */
  readonly limits: GivenLimits;
  readonly logLevel: LogLevel;
}

const settings: Settings<StandaloneSettings> = {
  port: {
    flag: 'port',
    variable: 'PEDIGREE_PORT',
    parse: parsePort,
    fallback: 4000,
    help: 'TCP port; 0 picks a free one (default: 4000)',
  },
  host: {
    flag: 'host',
    variable: 'PEDIGREE_HOST',
    parse: parseText,
    fallback: '127.0.0.1',
    help: 'address to listen on (default: 127.0.0.1)',
  },
  data: {
    flag: 'data',
    variable: 'PEDIGREE_DATA',
    parse: parseText,
    fallback: 'data',
    help: 'folder of the log and the views (default: ./data)',
  },
  demo: { flag: 'demo', isSwitch: true, parse: parseYes, fallback: false, help: 'fill an empty log with the demo' },
  help: { flag: 'help', isSwitch: true, parse: parseYes, fallback: false, help: 'print this' },
  json: { flag: 'json', isSwitch: true, parse: parseYes, fallback: false, help: 'subcommands: answer in JSON' },
  dryRun: {
    flag: 'dry-run',
    isSwitch: true,
    parse: parseYes,
    fallback: false,
    help: 'backup, rebuild, log import: say what would be done, and change nothing',
  },
  open: {
    variable: 'PEDIGREE_OPEN',
    parse: parseYes,
    fallback: false,
    help: 'yes: may listen beyond this machine, though there is no access control',
  },
  jit: { variable: 'PEDIGREE_JIT', parse: parseOn, fallback: true, help: 'off: GraphQL plans are not compiled' },
  introspection: {
    flag: 'introspection',
    variable: 'PEDIGREE_INTROSPECTION',
    parse: parseOn,
    fallback: true,
    help: 'off: the GraphQL schema is told to nobody (default: on)',
  },
  graphiql: {
    flag: 'graphiql',
    variable: 'PEDIGREE_GRAPHIQL',
    parse: parseOn,
    fallback: true,
    help: 'off: a browser gets no GraphiQL page (default: on)',
  },
  limits: {
    flag: 'limits',
    variable: 'PEDIGREE_LIMITS',
    // Which limits there are is the gateway's to say: `readEnvironment` is told.
    parse: parseLimits([]),
    fallback: {},
    help: 'what may be asked of it where it is other than in docs/limits.md: cost=200000,connections=500',
  },
  logLevel: {
    variable: 'PEDIGREE_LOG_LEVEL',
    parse: parseOneOf(logLevels),
    fallback: 'info',
    help: `${logLevels.join(', ')} (default: info)`,
  },
};

/** Reads the settings; what stands beside the flags names a subcommand. Every fault is told at once. */
export function readEnvironment(source: SettingsSource, limitNames: readonly string[]) {
  const limits = { ...settings.limits, parse: parseLimits(limitNames) };
  const outcome = readSettings({ ...settings, limits }, source);
  const { host, open } = 'faults' in outcome ? outcome.read : outcome.values;
  if (host === undefined || open || isLoopback(host)) return outcome;
  const fault = `host: required: an address of this machine alone (127.0.0.1, ::1, localhost), or PEDIGREE_OPEN=yes: there is no access control yet; came: ${host}`;
  return { faults: [...('faults' in outcome ? outcome.faults : []), fault] };
}

/** True for an address that only this machine reaches. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** What `--help` prints. */
export const help = `Pedigree: the whole service in one process.

  npm start -- [flags]                       run the service
  npm start -- check [--data <folder>]       verify the log, and the views against the log
  npm start -- backup <folder> [--data …]    copy the log into a new folder, while the service runs
  npm start -- rebuild [--data <folder>]     build all views anew from the log
  npm start -- log export [--data <folder>]  write every event to stdout, one envelope a line
  npm start -- log import [file] [--data …]  fill an empty log with an exported one, from stdin without a file

Flags and variables; a flag beats a variable:
${describeSettings(Object.values(settings))}

Example: npm start -- --port 4000 --data ./data --demo
`;
