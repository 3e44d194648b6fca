import { type BisectQueryVariables, type Client, recordOne } from '@pedigree/client';
import { Refused } from '../errors.ts';
import { shortVersion } from '../lineage/node-names.ts';
import type { AskingOptions } from '../options.ts';
import { formatCount } from '../output/format.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted } from '../tell-outcome.ts';
import { askBisection } from './ask.ts';
import { type Evaluating, evaluate } from './evaluate.ts';
import type { Bisection } from './print-bisection.ts';

/** What a run of evaluations goes on. */
export interface BisectionRun {
  readonly client: Client;
  readonly question: BisectQueryVariables;
  readonly evaluating: Omit<Evaluating, 'dataset'>;
  readonly reason: string | undefined;
  readonly options: AskingOptions;
  readonly setting: Setting;
}

/**
 * Evaluates what is to be evaluated next, and records it, until nothing is. What was recorded stays: a run that was interrupted goes on
 * where it was. What the command skips is known to this run alone. An alias or a branch that moves meanwhile changes nothing: from the
 * first answer on the question is about the versions that were meant.
 *
 * @throws Refused.
 */
export async function runBisection(run: BisectionRun): Promise<Bisection> {
  const { client, evaluating, setting } = run;
  let { question } = run;
  const seen = new Set<string>();
  let minPosition: string | undefined;
  for (;;) {
    const bisection = await askBisection(client, question, { minPosition });
    const { state, next, steps, good, bad, dataset } = bisection;
    const skip = bisection.known.filter(({ verdict }) => verdict === 'SKIPPED').map(({ ref }) => ref);
    question = { ...question, good, bad, dataset, skip };
    if (state !== 'EVALUATE' || !next) return bisection;
    const { ref } = next;
    if (seen.has(ref)) throw new Refused(`required: ${evaluating.metric} of ${ref}, which was recorded; came: none`);
    seen.add(ref);
    setting.terminal.warn(`${formatCount(steps, 'evaluation')} at most; evaluating ${shortVersion(ref)}`);
    const evaluated = await evaluate(ref, { ...evaluating, dataset: dataset ?? undefined }, setting);
    if (evaluated.kind === 'measured') {
      setting.terminal.warn(`${shortVersion(ref)}: ${evaluating.metric} ${evaluated.metrics[evaluating.metric]}`);
      minPosition = await record({ ...run, question }, ref, evaluated.metrics);
    } else if (good.includes(ref) || ref === bad) {
      throw new Refused(`<command...>: required: an evaluation of ${ref}, where the search begins; came: skipped`);
    } else {
      setting.terminal.warn(`${shortVersion(ref)}: skipped`);
      question = { ...question, skip: [...skip, ref] };
    }
  }
}

/** Hands out the position with it. */
async function record(
  { client, question, reason, options, setting }: BisectionRun,
  version: string,
  metrics: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { dataset } = question;
  const command = { recordEvaluation: { version, dataset, metrics, reason, commandId: setting.newId() } };
  return requireAccepted(await recordOne(client, command), options, setting.terminal).position;
}
