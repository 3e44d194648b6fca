/**
 * The metrics that a line tells, as they are recorded: a number, or a JSON object, in which what is no metric is left out. As Python's
 * `json.dumps` writes them, NaN, Infinity and -Infinity need no quotes. Undefined where the metric that is asked for is not among them.
 */
export function readMetrics(line: string, metric: string): Readonly<Record<string, number | string>> | undefined {
  const alone = readNumber(line);
  const entries = alone === undefined ? readObject(line) : [[metric, alone] as const];
  return entries.some(([name]) => name === metric) ? Object.fromEntries(entries) : undefined;
}

function readObject(line: string): readonly (readonly [name: string, value: number | string])[] {
  const quoted = line.replace(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (found) =>
    found.startsWith('"') ? found : `"${found}"`,
  );
  try {
    const value: unknown = JSON.parse(quoted);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, each]) => {
      const isNumber = typeof each === 'number' && Number.isFinite(each);
      const told = isNumber ? each : typeof each === 'string' ? specials.get(each.toLowerCase()) : undefined;
      return told === undefined ? [] : [[name, told] as const];
    });
  } catch {
    return [];
  }
}

function readNumber(text: string): number | string | undefined {
  const special = specials.get(text.toLowerCase().replace(/^\+/, ''));
  return special ?? (text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined);
}

/** What is no finite number, as languages print it, and as it is recorded. */
const specials: ReadonlyMap<string, string> = new Map([
  ['nan', 'NaN'],
  ['inf', 'Infinity'],
  ['infinity', 'Infinity'],
  ['-inf', '-Infinity'],
  ['-infinity', '-Infinity'],
]);
