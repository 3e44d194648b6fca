import { WrongUsage } from '../errors.ts';

/** What says which way metrics get better. */
interface AimOptions {
  readonly higher?: readonly string[] | undefined;
  readonly lower?: readonly string[] | undefined;
}

/** Metrics with the way that options say; nothing where their names are to. Throws WrongUsage. */
export function readAims(metrics: readonly string[], { higher = [], lower = [] }: AimOptions) {
  for (const [option, names] of Object.entries({ '--higher': higher, '--lower': lower })) {
    const slip = names.find((name) => !metrics.includes(name));
    if (slip !== undefined) throw new WrongUsage(`${option}: required: one of ${metrics.join(', ')}; came: ${slip}`);
  }
  const both = higher.find((name) => lower.includes(name));
  if (both !== undefined) throw new WrongUsage(`--higher, --lower: required: one of them for ${both}; came: both`);
  return metrics.map((metric) => {
    const direction = higher.includes(metric) ? 'HIGHER' : lower.includes(metric) ? 'LOWER' : undefined;
    return { metric, direction } as const;
  });
}
