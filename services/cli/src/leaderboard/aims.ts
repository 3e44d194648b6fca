import { GraphqlFailed } from '@pedigree/client';
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

/** Asks; where the service has to be told which way a metric gets better, says by which options. Throws WrongUsage. */
export async function askWithAims<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    const faults = error instanceof GraphqlFailed && error.code === 'INVALID_ARGUMENT' ? error.message.split('\n') : [];
    if (!faults.some((fault) => unsaid.test(fault))) throw error;
    throw new WrongUsage(faults.map((fault) => fault.replace(unsaid, sayWhich)).join('; '), { cause: error });
  }
}

const unsaid =
  /^(?:metrics\[\d+\]\.)?direction: required: HIGHER or LOWER, which the name "(.*)" does not say; came: \w+$/;
const sayWhich =
  '--higher, --lower: required: one of them for $1, whose name does not say which way it gets better; came: neither';
