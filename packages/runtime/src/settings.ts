import { parseArgs } from 'node:util';
import { type Invalid, isInvalid } from '@pedigree/kernel';

/** One thing that whoever starts a process may set. A flag beats the variable; the variable beats the fallback. */
export interface Setting<Value> {
  /** Without `--`. */
  readonly flag?: string;
  /** `PEDIGREE_…` */
  readonly variable?: string;
  readonly parse: (text: string) => Value | Invalid;
  readonly fallback: Value;
  /** A switch is a flag without a value; given, it reads as `yes`. */
  readonly isSwitch?: boolean;
  /** For `--help`: what it means and what it is otherwise. */
  readonly help: string;
}

/** What a process may set, by name. */
export type Settings<Values> = { readonly [Name in keyof Values]: Setting<Values[Name]> };

/** Where settings come from; handed in, so that reading them is pure. */
export interface SettingsSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Behind the program's name. */
  readonly argv: readonly string[];
}

/**
 * What was read, or every fault at once: one line a fault, saying what was required and what came. Beside faults stands
 * what could be read, for whoever checks further what the settings say together.
 */
export type SettingsOutcome<Values> =
  | { readonly values: Values; readonly positionals: readonly string[] }
  | { readonly faults: readonly string[]; readonly read: Partial<Values> };

/** Reads every setting, and collects every fault before it says any. */
export function readSettings<Values extends object>(
  settings: Settings<Values>,
  { environment, argv }: SettingsSource,
): SettingsOutcome<Values> {
  const { flags, positionals, faults } = readFlags(Object.values(settings), argv);
  const values: Partial<Values> = {};
  for (const name of namesOf(settings)) {
    const { flag, variable, parse, fallback } = settings[name];
    const [place, text] = [
      flag === undefined ? undefined : [`--${flag}`, flags.get(flag)],
      variable === undefined ? undefined : [variable, environment[variable] || undefined],
    ].find((source) => source?.[1] !== undefined) ?? ['', undefined];
    const value = text === undefined ? fallback : parse(text);
    if (isInvalid(value)) faults.push(`${place}: ${value.invalid}`);
    else values[name] = value;
  }
  return faults.length > 0 || !isComplete(settings, values) ? { faults, read: values } : { values, positionals };
}

/** Adds the faults of what settings say together, each of which may be right by itself. */
export function checkTogether<Values>(
  outcome: SettingsOutcome<Values>,
  findFaults: (read: Partial<Values>) => readonly string[],
): SettingsOutcome<Values> {
  const found = findFaults('faults' in outcome ? outcome.read : outcome.values);
  if (found.length === 0) return outcome;
  return 'faults' in outcome
    ? { ...outcome, faults: [...outcome.faults, ...found] }
    : { faults: found, read: outcome.values };
}

function readFlags(settings: readonly Setting<unknown>[], argv: readonly string[]) {
  const options = Object.fromEntries(
    settings.flatMap(({ flag, isSwitch }) =>
      flag === undefined ? [] : [[flag, { type: isSwitch ? ('boolean' as const) : ('string' as const) }]],
    ),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true });
  const flags = new Map<string, string>();
  const positionals: string[] = [];
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) faults.push(`${token.rawName}: required: one of ${listFlags(options)}; came: ${token.rawName}`);
    else if (option.type === 'boolean') flags.set(token.name, token.value ?? 'yes');
    else if (token.value === undefined) faults.push(`${token.rawName}: required: a value; came: none`);
    else flags.set(token.name, token.value);
  }
  return { flags, positionals, faults };
}

function listFlags(options: object): string {
  return Object.keys(options)
    .map((flag) => `--${flag}`)
    .join(', ');
}

/** `Object.keys` forgets what the type knows: the settings have exactly these names. */
function namesOf<Values>(settings: Settings<Values>): (keyof Values)[] {
  return Object.keys(settings) as (keyof Values)[];
}

function isComplete<Values extends object>(settings: Settings<Values>, values: Partial<Values>): values is Values {
  return namesOf(settings).every((name) => name in values);
}

/** The lines of `--help`, one a setting. */
export function describeSettings(settings: readonly Setting<unknown>[]): string {
  const rows = settings.map(({ flag, variable, isSwitch, help }) => [
    [flag === undefined ? '' : `--${flag}${isSwitch ? '' : ' <value>'}`, variable ?? '']
      .filter((each) => each !== '')
      .join(', '),
    help,
  ]);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', help]) => `  ${left.padEnd(width)}  ${help}`).join('\n');
}
