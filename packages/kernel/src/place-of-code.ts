import { canonicalJson, type Json } from './canonical-json.ts';
import { uuidV5 } from './uuid-v5.ts';

/** A code version: its commit, and what else tells it from others, such as the repository. */
interface Code {
  readonly commit: string;
  readonly [member: string]: Json | undefined;
}

/**
 * Where a code version stands in an order that means nothing, is total, and is the same in every process: by its commit,
 * then by all of it; none stands behind all. In ASCII, so that a database orders it as the program does.
 */
export function placeOfCode(code: Code | undefined): string {
  // An id begins with 0 to f.
  return code ? `${code.commit} ${uuidV5(canonicalJson(code))}` : 'none';
}
