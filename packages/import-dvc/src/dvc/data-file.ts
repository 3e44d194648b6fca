import type { Json } from '@pedigree/kernel';
import { parse } from 'smol-toml';
import { toJson } from './to-json.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads a file of values in the format that DVC takes it for by its name: TOML, else YAML, which JSON is too.
 *
 * @throws Error where the text is not of that format, or is a program
 */
export function parseDataFile(path: string, text: string): Json {
  if (/\.py$/i.test(path)) throw new Error('required: values in JSON, YAML or TOML; came: a program, which is not run');
  if (/\.toml$/i.test(path)) return toJson(parse(text, { integersAsBigInt: 'asNeeded' }), text);
  return parseYamlOrJson(text);
}

/** Python's JSON may hold NaN and infinities, which are plain texts of YAML; YAML's tabs may be JSON alone. */
function parseYamlOrJson(text: string): Json {
  try {
    return parseYaml(text);
  } catch (cause) {
    try {
      return JSON.parse(text);
    } catch {
      throw cause;
    }
  }
}
