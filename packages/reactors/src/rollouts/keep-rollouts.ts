import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Commands, Outcome } from '@pedigree/commands';
import { type Actor, formatReference, isRejection, type Position, toInstant, toMilliseconds } from '@pedigree/kernel';
import {
  type AsOf,
  everything,
  isInForce,
  type RolloutFound,
  type ServingReportFound,
  ViewError,
  type Views,
} from '@pedigree/views';
import { findPassed, type RolloutCommand, react, type WatchedRollout } from './react.ts';

export interface KeepRolloutsOptions {
  readonly views: Pick<Views, 'asOf' | 'watchedRollouts' | 'reportsOfRollout' | 'onNotified'> & {
    /** Of each version no more than whether it is retracted. */
    readonly modelVersionsByKey: (
      ...asked: Parameters<Views['modelVersionsByKey']>
    ) => Promise<readonly ({ readonly retraction: object | null } | null)[]>;
  };
  readonly commands: Pick<Commands, 'execute'>;
  /** Position of the last event of the log; 0 where there is none. */
  readonly head: () => Promise<Position>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Calls back after so many milliseconds, unless the answer is called before. */
  readonly after: (milliseconds: number, ring: () => void) => () => void;
  /** Told of each command that was answered: recorded, repeated, a rejection’s code, or failed. */
  readonly onAnswered: (command: RolloutCommand['command'], outcome: string) => void;
  readonly logger: {
    readonly info: (fields: object, message: string) => void;
    readonly warn: (fields: object, message: string) => void;
  };
}

/** Rollouts that are looked after. */
export interface RolloutsKept {
  /** Begins no further command, and resolves when the one under way is answered. */
  stop(): Promise<void>;
}

/** Who advances and aborts by itself. */
const actor: Actor = { id: 'rollouts', kind: 'SERVICE', means: 'INTERNAL' };

/** However often views move, rollouts are looked at no oftener than this. */
const pauseMilliseconds = 100;
/** A clock that was set, and what cannot be told ahead, is noticed after this at the latest. */
const longestMilliseconds = 60_000;
/** What was refused, or failed, is tried again after this, and then each time after twice as long. */
const againMilliseconds = 10_000;
const viewsMilliseconds = 10_000;
/** So many reports are read at once: between two of such pages the service answers others. */
const reportsAtOnce = 1_000;

/**
 * Looks after all rollouts whenever the views have moved or a step has held: what is to be done follows from what is known
 * alone, so that nothing is kept, whoever comes after a crash goes on, and several of these beside each other do what one does.
 */
export function keepRollouts(options: KeepRolloutsOptions): RolloutsKept {
  const { views, commands, head, clock, after, onAnswered, logger } = options;
  /** Commands that were answered: a view that lags still shows what they were about. */
  const answered = new Map<string, Answered>();
  /** When those that something overtook are looked at again: only where that is withdrawn are they anything to do about. */
  const overtaken = new Map<string, number>();
  /** Up to where the reports about a rollout were read while it was in force, and abort it not: no one of them is read again. */
  const harmless = new Map<string, Position>();
  let cancel = () => {};
  let looking: Promise<void> | null = null;
  let isMoved = false;
  let isStopped = false;

  const stopHearing = views.onNotified(() => {
    // Whoever waits already is not put off by what moves on: views that never stand still would have nobody ever look.
    if (isMoved) return;
    isMoved = true;
    if (looking === null) lookIn(pauseMilliseconds);
  });
  lookIn(0);

  function lookIn(milliseconds: number): void {
    cancel();
    if (!isStopped) cancel = after(milliseconds, start);
  }

  function start(): void {
    isMoved = false;
    looking = look()
      .catch((fault: unknown) => {
        logger.warn({ err: fault }, 'rollouts could not be looked after');
        return againMilliseconds;
      })
      .then((milliseconds) => {
        looking = null;
        lookIn(isMoved ? pauseMilliseconds : milliseconds);
      });
  }

  /** Does what is to be done; answers with the milliseconds until something else may be. */
  async function look(): Promise<number> {
    const asOf = await views.asOf({ timeoutMilliseconds: viewsMilliseconds, views: ['serving'] });
    const waits = [longestMilliseconds];
    const due = new Set<string>();
    for (const [id, again] of overtaken) if (isDue(again, clock())) overtaken.delete(id);
    const watched = new Set(overtaken.keys());
    for (const rollout of await views.watchedRollouts(everything, [...watched], asOf)) {
      const { id } = rollout;
      watched.add(id);
      const reports = await findReports(rollout, asOf);
      const retracted = await findRetracted(rollout, asOf);
      if (isStopped) break;
      const now = clock();
      if (rollout.state === 'OVERTAKEN') overtaken.set(id, now + longestMilliseconds);
      const { command: found, nextAt } = react({ rollout, reports, retracted }, toInstant(now));
      if (nextAt !== null) waits.push(toMilliseconds(nextAt) - now);
      if (!found) continue;
      const command = isReady(found, now) ? await asReported(found, { rollout, retracted }) : found;
      // Reports are not read to their end by one that is stopped meanwhile.
      if (isStopped) break;
      const { commandId } = (command ?? found).input;
      due.add(commandId);
      if (command && isReady(command, now)) await carryOut(command);
      waits.push(command ? (answered.get(commandId)?.again ?? now) - now : againMilliseconds);
    }
    for (const id of answered.keys()) if (!due.has(id)) answered.delete(id);
    for (const id of harmless.keys()) if (!watched.has(id)) harmless.delete(id);
    return Math.max(0, Math.min(...waits));
  }

  /** Whether a command was not answered before, or long enough ago. */
  function isReady({ input: { commandId } }: RolloutCommand, now: number): boolean {
    return isDue(answered.get(commandId)?.again ?? now, now);
  }

  /**
   * The first reports, of those that are not known to be harmless, that pass a guard; empty where none do. What is reported of a
   * rollout while something overtakes it is read once that is withdrawn: in another slot it may have served all the while.
   */
  async function findReports(rollout: RolloutFound, asOf: AsOf): Promise<readonly ServingReportFound[]> {
    const { id, position, plan } = rollout;
    if (!plan.guards || !isInForce(rollout)) return [];
    for (let after = harmless.get(id) ?? position; after < asOf.position && !isStopped; ) {
      const page = { first: reportsAtOnce, after };
      const { items, upTo } = await views.reportsOfRollout(everything, rollout, asOf, page);
      if (findPassed(rollout, items)) return items;
      after = upTo;
      harmless.set(id, after);
      if (after < asOf.position) await nextTurn();
    }
    return [];
  }

  /**
   * What is to be done once all that was reported until now is known: behind the last step no guard is asked again. Nothing, where the
   * view does not come as far in time.
   */
  async function asReported(
    command: RolloutCommand,
    watched: Omit<WatchedRollout, 'reports'>,
  ): Promise<RolloutCommand | null> {
    if (command.command !== 'advanceRollout' || !watched.rollout.plan.guards) return command;
    try {
      const knownAt = { position: await head() };
      const asOf = await views.asOf({ knownAt, timeoutMilliseconds: viewsMilliseconds, views: ['serving'] });
      const reports = await findReports(watched.rollout, asOf);
      return react({ ...watched, reports }, toInstant(clock())).command;
    } catch (fault) {
      if (fault instanceof ViewError) return null;
      throw fault;
    }
  }

  /** The models may be known less far than what serves, or not yet at all: no guard waits for them, and they are asked again. */
  async function findRetracted(rollout: RolloutFound, asOf: AsOf): Promise<string[]> {
    if (!isInForce(rollout)) return [];
    const { namespace, plan } = rollout;
    const keys = plan.versions.map(({ model, number }) => ({ namespace, name: model, number }));
    const versions = await views.modelVersionsByKey(everything, keys, asOf).catch((fault: unknown) => {
      if (fault instanceof ViewError) return [];
      throw fault;
    });
    return keys.flatMap(({ number, ...model }, place) =>
      versions[place]?.retraction
        ? [formatReference({ kind: 'model', ...model, version: { by: 'number', number } })]
        : [],
    );
  }

  async function carryOut({ command, input }: RolloutCommand): Promise<void> {
    const { commandId, rollout } = input;
    const before = answered.get(commandId);
    let outcome: Outcome | null = null;
    let said = '';
    try {
      outcome = await commands.execute({ command, input, caller: actor });
      if (isRejection(outcome)) {
        said = outcome.message;
        // What is refused for days is told once, until something else refuses it.
        if (said !== before?.said)
          logger.warn({ rollout, refused: outcome.rejected, reason: said }, `${command} is refused`);
      } else if (!outcome.repeated) logger.info({ rollout, type: outcome.event.type }, `${command} is done`);
    } catch (fault) {
      logger.warn({ err: fault, rollout }, `${command} has failed`);
    }
    const pause = before ? Math.min(2 * before.pause, longestMilliseconds) : againMilliseconds;
    answered.set(commandId, { again: clock() + pause, pause, said });
    onAnswered(command, labelOf(outcome));
  }

  return {
    async stop() {
      isStopped = true;
      cancel();
      stopHearing();
      await looking;
    },
  };
}

/** Whether that time has come; a clock that was set back puts nothing off for longer than anything waits. */
function isDue(time: number, now: number): boolean {
  return time <= now || time > now + longestMilliseconds;
}

/** When a command that was answered may be sent again, how long that is, and what refused it. */
interface Answered {
  readonly again: number;
  readonly pause: number;
  readonly said: string;
}

function labelOf(outcome: Outcome | null): string {
  if (outcome === null) return 'failed';
  if (isRejection(outcome)) return outcome.rejected;
  return outcome.repeated ? 'repeated' : 'recorded';
}
