import { WrongUsage } from '../errors.ts';

/** Tells the environment, which comes last, from what stands before it: `least` references at least. Throws WrongUsage. */
export function splitReferences(
  references: readonly string[],
  kind: string,
  least: number,
): { readonly before: readonly string[]; readonly environment: string } {
  const environment = references.at(-1);
  if (environment !== undefined && references.length > least) return { before: references.slice(0, -1), environment };
  throw new WrongUsage(`<environment>: required: ${kind} and an environment behind it; came: ${references.join(' ')}`);
}
