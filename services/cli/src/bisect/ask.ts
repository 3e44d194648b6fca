import type { BisectQueryVariables, Client, ExecuteOptions } from '@pedigree/client';
import { askWithAims } from '../leaderboard/aims.ts';
import { whichIsMissing } from '../which-is-missing.ts';
import type { Bisection } from './print-bisection.ts';

/** How far a bisection has come. Throws Refused, naming what is not there. */
export async function askBisection(
  client: Client,
  question: BisectQueryVariables,
  options?: ExecuteOptions,
): Promise<Bisection> {
  const bisection = await askWithAims(client.bisect(question, options));
  if (bisection) return bisection;
  const { good, bad, skip, dataset, knownAt } = question;
  throw await whichIsMissing(client, [good, bad, skip ?? [], dataset ?? []].flat(), knownAt ?? undefined);
}
