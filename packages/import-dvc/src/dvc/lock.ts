import type { Json } from '@pedigree/kernel';
import type { Recent } from '../history/recent.ts';
import { type DataEntry, readDataEntry } from './data-entry.ts';
import { isMapping, itemsOf, memberOf, membersOf, parseYaml } from './yaml.ts';

/** What `dvc.lock` keeps of the last execution of a stage. */
export interface LockedStage {
  /** `train`, or `train@key` of a `foreach` or a `matrix`. */
  readonly name: string;
  readonly deps: readonly DataEntry[];
  readonly outs: readonly DataEntry[];
  /** By the file that they came from, in its order. */
  readonly params: readonly { readonly file: string; readonly values: readonly (readonly [string, Json])[] }[];
  /** All that the lock says of it. */
  readonly entry: Json;
}

/**
 * Reads a `dvc.lock`. DVC writes every stage as a block of its own, and a commit changes few of them: each block is
 * parsed once, as long as `blocks` keeps it. What is not written so is parsed as a whole.
 *
 * @throws Error where the text is no YAML
 */
export function parseLock(text: string, blocks: Recent<LockedStage>): readonly LockedStage[] {
  const start = /^stages:[ \t]*\n(?= {2}\S)/m.exec(text);
  if (!start) return parseWhole(text);
  const body = text.slice(start.index + start[0].length);
  // Behind the stages nothing else may stand, or the blocks are not all there is.
  if (/^\S/m.test(body)) return parseWhole(text);
  try {
    return body
      .split(/^(?= {2}\S)/m)
      .flatMap((block) => blocks.get(block) ?? parseBlock(block).map((stage) => blocks.set(block, stage)));
  } catch {
    return parseWhole(text);
  }
}

function parseBlock(block: string): readonly LockedStage[] {
  return membersOf(parseYaml(block)).map(([name, entry]) => readStage(name, entry));
}

/** Before `schema: '2.0'` the stages stood at the top. */
function parseWhole(text: string): readonly LockedStage[] {
  const document = parseYaml(text);
  const stages = memberOf(document, 'schema') === undefined ? document : memberOf(document, 'stages');
  if (document !== null && !isMapping(document)) throw new Error('required: a mapping; came: something else');
  return membersOf(stages).map(([name, entry]) => readStage(name, entry));
}

/** A stage by its entry in a lock, or in a `.dvc` file that names a command. */
export function readStage(name: string, entry: Json): LockedStage {
  return {
    name,
    deps: itemsOf(memberOf(entry, 'deps')).flatMap((each) => readDataEntry(each) ?? []),
    outs: itemsOf(memberOf(entry, 'outs')).flatMap((each) => readDataEntry(each) ?? []),
    params: membersOf(memberOf(entry, 'params')).map(([file, values]) => ({ file, values: membersOf(values) })),
    entry,
  };
}
