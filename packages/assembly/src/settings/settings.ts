import {
  checkTogether,
  type LogLevel,
  logLevels,
  parseOn,
  parseOneOf,
  parsePort,
  parseText,
  parseYes,
  readSettings,
  type Settings,
  type SettingsOutcome,
  type SettingsSource,
} from '@pedigree/runtime';
import { parseStore, parseViews, type StorePlace, type ViewsPlace } from '../places/place.ts';
import { type GivenLimits, parseLimits } from './parse-limits.ts';

/** What may be set of every process that listens. */
export interface ListeningSettings {
  readonly port: number;
  readonly host: string;
  /** Whether it may listen beyond this machine, without access control. */
  readonly open: boolean;
  readonly logLevel: LogLevel;
  readonly help: boolean;
}

/** Where log and views are; null is where they are unless something is said. */
export interface PlaceSettings {
  readonly store: StorePlace | null;
  readonly views: ViewsPlace | null;
}

/** What may be set of every process that answers questions. */
export interface AnsweringSettings {
  /** Whether what would write is refused. */
  readonly readOnly: boolean;
  readonly jit: boolean;
  /** Whether the GraphQL schema is told to who asks for it. */
  readonly introspection: boolean;
  /** Whether a browser gets a GraphiQL page. */
  readonly graphiql: boolean;
  /** The limits that are other than the gateway's own. */
  readonly limits: GivenLimits;
}

/** The settings of a process that listens, on that port unless another is given. */
export function listening(port: number): Settings<ListeningSettings> {
  return {
    port: {
      flag: 'port',
      variable: 'PEDIGREE_PORT',
      parse: parsePort,
      fallback: port,
      help: `TCP port; 0 picks a free one (default: ${port})`,
    },
    host: {
      flag: 'host',
      variable: 'PEDIGREE_HOST',
      parse: parseText,
      fallback: '127.0.0.1',
      help: 'address to listen on (default: 127.0.0.1)',
    },
    open: {
      variable: 'PEDIGREE_OPEN',
      parse: parseYes,
      fallback: false,
      help: 'yes: may listen beyond this machine, though there is no access control',
    },
    logLevel: {
      variable: 'PEDIGREE_LOG_LEVEL',
      parse: parseOneOf(logLevels),
      fallback: 'info',
      help: `${logLevels.join(', ')} (default: info)`,
    },
    help: { flag: 'help', isSwitch: true, parse: parseYes, fallback: false, help: 'print this' },
  } satisfies Settings<ListeningSettings>;
}

/** The settings that say where log and views are; each is told what it means and what it is otherwise. */
export function placing(help: { readonly store: string; readonly views: string }): Settings<PlaceSettings> {
  return {
    store: { flag: 'store', variable: 'PEDIGREE_STORE', parse: parseStore, fallback: null, help: help.store },
    views: { flag: 'views', variable: 'PEDIGREE_VIEWS', parse: parseViews, fallback: null, help: help.views },
  } satisfies Settings<PlaceSettings>;
}

/** The settings of a process that answers questions. Which limits there are is the gateway's to say. */
export function answering(limitNames: readonly string[]): Settings<AnsweringSettings> {
  return {
    readOnly: {
      flag: 'read-only',
      variable: 'PEDIGREE_READ_ONLY',
      isSwitch: true,
      parse: parseYes,
      fallback: false,
      help: 'refuse what would write, as while the log is moved; questions are answered',
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
      parse: parseLimits(limitNames),
      fallback: {},
      help: 'what may be asked of it where it is other than in docs/limits.md: cost=200000,connections=500',
    },
  } satisfies Settings<AnsweringSettings>;
}

/** Reads the settings of a process that listens. Every fault is told at once. */
export function readListening<Values extends ListeningSettings>(
  settings: Settings<Values>,
  source: SettingsSource,
): SettingsOutcome<Values> {
  return checkTogether(readSettings(settings, source), ({ host, open }) => {
    if (host === undefined || open || isLoopback(host)) return [];
    return [
      `host: required: an address of this machine alone (127.0.0.1, ::1, localhost), or PEDIGREE_OPEN=yes: there is no access control yet; came: ${host}`,
    ];
  });
}

/** True for an address that only this machine reaches. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
