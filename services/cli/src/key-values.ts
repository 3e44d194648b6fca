import { WrongUsage } from './errors.ts';

/** Collects an option that may be given several times. */
export function collect(text: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), text];
}

/**
 * Reads `--param key=value`. A value that is JSON is that JSON (`0.1`, `true`, `[1,2]`, `"1.10"`), a number as people
 * write it is a number (`.5`), everything else is a text. Throws WrongUsage.
 */
export function readParameters(texts: readonly string[] | undefined): Record<string, unknown> | undefined {
  return (
    texts &&
    Object.fromEntries(texts.map((text) => readPair('--param', text)).map(([key, value]) => [key, readValue(value)]))
  );
}

/** Reads `--metric key=number`; also NaN, Infinity and -Infinity. Throws WrongUsage. */
export function readMetrics(texts: readonly string[] | undefined): Record<string, number | string> | undefined {
  return (
    texts &&
    Object.fromEntries(
      texts.map((text) => {
        const [key, value] = readPair('--metric', text);
        if (/^(NaN|-?Infinity)$/.test(value)) return [key, value];
        if (!isNumber(value)) {
          throw new WrongUsage(`--metric ${key}: required: a number, or NaN, Infinity, -Infinity; came: ${value}`);
        }
        return [key, Number(value)];
      }),
    )
  );
}

function readPair(option: string, text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new WrongUsage(`${option}: required: key=value; came: ${text}`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** Reads the value of a parameter, as `--param` has it. */
export function readValue(text: string): unknown {
  if (isNumber(text)) {
    const number = Number(text);
    // What a JSON number cannot hold exactly travels as text (RFC 7493).
    return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function isNumber(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}
