import { parseArgs } from 'node:util';
import type { BenchOptions, StoreName } from './figure.ts';
import { growthStores, isStoreName } from './growth/stores.ts';

/** What the words behind `npm run bench --` ask for. */
export interface BenchArguments extends Omit<BenchOptions, 'logs'> {
  /** Names of benches; left out, all that run unasked. */
  readonly only: readonly string[] | undefined;
  /** Which share of them, from 1, of how many that together are all. */
  readonly part: { readonly number: number; readonly of: number };
  /** Where figures are written as JSON. */
  readonly json: string | undefined;
}

const flags = {
  only: { type: 'string', multiple: true },
  part: { type: 'string', default: '1/1' },
  json: { type: 'string' },
  data: { type: 'string' },
  minutes: { type: 'string' },
  plot: { type: 'string' },
  events: { type: 'string' },
  stores: { type: 'string' },
  smoke: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const flagNames = Object.keys(flags).map((name) => `--${name}`);

/** Reads them; `names` are those of all benches. `usage` where that is asked for; what cannot be understood is told in words. */
export function readArguments(
  argv: readonly string[],
  names: readonly string[],
): BenchArguments | { readonly usage: string } | string {
  const values = parseWords(argv);
  if (typeof values === 'string') return values;
  const { only, json, data, plot, smoke, help } = values;
  if (help) return { usage: usageOf(names) };
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) return `--only: required: one of ${names.join(', ')}; came: ${unknown.join(', ')}`;
  const part = readPart(values.part);
  if (typeof part === 'string') return part;
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  if (minutes !== undefined && !(minutes > 0)) {
    return `--minutes: required: a number more than 0; came: ${values.minutes}`;
  }
  const events = values.events === undefined ? undefined : readEvents(values.events);
  if (typeof events === 'string') return events;
  const stores = values.stores === undefined ? undefined : readStores(values.stores);
  if (typeof stores === 'string') return stores;
  return { only, part, json, data, plot, smoke, minutes, events, stores };
}

function parseWords(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags }).values;
  } catch (error) {
    // A code stands before what is said; behind its first sentence is advice that is of no use here.
    const [came = ''] = String(error)
      .replace(/^\w+ \[\w+\]: /, '')
      .split('. ');
    return `required: some of ${flagNames.join(', ')}; came: ${/^Unknown option '(.*)'$/.exec(came)?.[1] ?? came}`;
  }
}

function usageOf(names: readonly string[]): string {
  return `npm run bench -- [flag …]: all figures, each beside its floor from one run

  --only <name>       one bench, and again for one more: ${names.join(', ')}
  --part <n>/<of>     a share of them: 1/2 and 2/2 are together all
  --smoke             whether they work, in seconds
  --json <file>       write the figures there
  --data <folder>     keep generated logs and samples of growth there, and use those that are
  --events <n>,…      how large logs are, for growth, rebuilds and others that can be asked for a size
  --stores <name>,…   what growth is measured on: ${Object.keys(growthStores).join(', ')}
  --minutes <n>       how long the soak takes
  --plot <file>       where soak or growth draw what they saw, as SVG
  --help              this text`;
}

function readPart(text: string): BenchArguments['part'] | string {
  const [number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  return `--part: required: which of how many, 1/2 for one; came: ${text}`;
}

function readEvents(text: string): readonly number[] | string {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 1_000)) {
    return sizes.toSorted((left, right) => left - right);
  }
  return `--events: required: whole numbers from 1,000 on, with commas between; came: ${text}`;
}

function readStores(text: string): readonly StoreName[] | string {
  const names = text.split(',');
  const stores = names.filter(isStoreName);
  if (stores.length === names.length) return stores;
  return `--stores: required: some of ${Object.keys(growthStores).join(',')}; came: ${text}`;
}
