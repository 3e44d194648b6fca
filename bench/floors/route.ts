import { hash } from 'node:crypto';

/** Hashes as many texts by bare calls of `node:crypto`; answers texts a second. */
export function hashBare(texts: readonly string[], times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) for (const text of texts) hash('sha256', text, 'binary');
  return (texts.length * times) / ((performance.now() - start) / 1_000);
}
