import { invalid, isInvalid, parseDuration } from '@pedigree/kernel';
import { type RolloutStep, wholeShare } from '@pedigree/schema/events';
import type { Door } from '../../door.ts';

const percent = /^(\d{1,3})(?:\.(\d{1,2}))?%$/;

/** The steps of a plan as they are typed: they rise to 100%. */
export function readSteps(texts: readonly string[], door: Door): RolloutStep[] {
  const steps = texts.map((text, index) => readStep(text, `steps.${index}`, door));
  const shares = steps.map(shareOf);
  const rise = shares.every((share, index) => index === 0 || share > (shares[index - 1] ?? 0));
  const rises = rise && shares.at(-1) === wholeShare;
  if (!rises && door.faults.length === 0) door.fault('steps', invalid('steps that rise to 100%', texts.join(', ')));
  return steps;
}

/** A step as it is typed: `SHADOW`, `5%`, `0.25%`. */
export function readStep(text: string, path: string, door: Door): RolloutStep {
  if (text.toUpperCase() === 'SHADOW') return 'SHADOW';
  const [, whole = '0', fraction = ''] = percent.exec(text) ?? [];
  const share = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (share > 0 && share <= wholeShare) return share;
  door.fault(path, invalid('SHADOW, or a percentage from 0.01% to 100% (5%)', text));
  return wholeShare;
}

/** The newcomer’s share; a shadow has none. */
export function shareOf(step: RolloutStep): number {
  return step === 'SHADOW' ? 0 : step;
}

/** Seconds for which a step has to hold. */
export function readHold(text: string, door: Door): number {
  const seconds = parseDuration(text);
  if (!isInvalid(seconds)) return seconds;
  door.fault('holdFor', seconds);
  return 0;
}
