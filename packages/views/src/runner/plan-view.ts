import type { Position } from '@pedigree/kernel';
import { namesOf } from '../table.ts';
import type { View, ViewName } from '../view.ts';
import type { Generation } from './registry.ts';

/** Against which log, and what is to be built again though nothing is wrong with it. */
export interface PlanOptions {
  readonly logId: string;
  /** Where the log ends. */
  readonly head: Position;
  readonly rebuild: readonly ViewName[];
}

/** Which generations of a view there are to be. */
export interface GenerationsOf {
  readonly view: View;
  /** What answers now, if anything does. Kept up only where its version is today's. */
  readonly answering: Generation | null;
  /** What is to answer when it has caught up. */
  readonly building: Generation | null;
}

/** What becomes of the generations of a view that were found. */
export interface ViewPlan {
  readonly answering: Generation | null;
  /** What answers goes on, and nothing is built. */
  readonly isCurrent: boolean;
  /** What is built already, to answer next. */
  readonly begun: Generation | null;
  readonly leaving: readonly Generation[];
}

/**
 * Decides which generations go on and which go: rows of another log or ahead of this one can only be wrong; rows of
 * another version, and those that are to be built again, answer until the new ones have caught up.
 */
export function planView(
  view: View,
  found: readonly Generation[],
  { logId, head, rebuild }: PlanOptions,
  isKeptElsewhere: (generation: Generation) => boolean = () => false,
): ViewPlan {
  const isOfLog = (generation: Generation) => generation.logId === logId && generation.position <= head;
  const answering = found.find((generation) => generation.answers && isOfLog(generation)) ?? null;
  const isAgain = rebuild.includes(view.name);
  const isCurrent = answering?.version === view.version && !isAgain;
  const isBegun = (generation: Generation) =>
    !generation.answers && generation.version === view.version && isOfLog(generation);
  const begun = (isCurrent || isAgain ? undefined : found.find(isBegun)) ?? null;
  const leaving = found.filter(
    (generation) => generation !== answering && generation !== begun && !isKeptElsewhere(generation),
  );
  return { answering, isCurrent, begun, leaving };
}

/** A generation of a view before its first event. */
export function newGeneration(view: View, generation: number, logId: string): Generation {
  return {
    view: view.name,
    generation,
    version: view.version,
    logId,
    tables: view.tables.flatMap(namesOf),
    answers: false,
    position: 0n,
    logTime: null,
    error: null,
  };
}

/**
 * Whether a generation may answer in the place of another: once it has caught up with that, or else with the log as it
 * was at the start. Where nothing answers, what halted on the way is better than nothing.
 */
export function mayAnswer(
  { position, error }: Generation,
  old: Pick<Generation, 'position'> | null,
  head: Position,
): boolean {
  return error === null ? position >= (old?.position ?? head) : old === null;
}
