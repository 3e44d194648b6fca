import type { Commands, Outcome } from '@pedigree/commands';
import { type Actor, isRejection, type Position, toInstant, toMilliseconds } from '@pedigree/kernel';
import { everything, type Views } from '@pedigree/views';
import { type RolloutCommand, react } from './react.ts';

export interface KeepRolloutsOptions {
  readonly views: Pick<Views, 'asOf' | 'watchedRollouts' | 'reportsOfRollout' | 'onNotified'>;
  readonly commands: Pick<Commands, 'execute'>;
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
/** What was refused, or failed, is tried again after this. */
const againMilliseconds = 10_000;
const viewsMilliseconds = 10_000;

/**
 * Looks after all rollouts whenever the views have moved or a step has held: what is to be done follows from what is known
 * alone, so that nothing is kept, whoever comes after a crash goes on, and several of these beside each other do what one does.
 */
export function keepRollouts(options: KeepRolloutsOptions): RolloutsKept {
  const { views, commands, clock, after, onAnswered, logger } = options;
  /** Commands that were answered, and when they may be sent again: a view that lags still shows what they were about. */
  const answered = new Map<string, number>();
  /** Up to where the reports about a rollout abort it not: no one of them is read again, also where something overtook it. */
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
    const watched = new Set<string>();
    for (const rollout of await views.watchedRollouts(everything, asOf)) {
      const { id, position } = rollout;
      watched.add(id);
      const after = harmless.get(id) ?? position;
      const reports = rollout.plan.guards ? await views.reportsOfRollout(everything, rollout, after, asOf) : [];
      if (isStopped) break;
      const now = clock();
      const { command, nextAt } = react({ rollout, reports }, toInstant(now));
      if (command?.command !== 'abortRollout') harmless.set(id, asOf.position);
      if (nextAt !== null) waits.push(toMilliseconds(nextAt) - now);
      if (!command) continue;
      const { commandId } = command.input;
      due.add(commandId);
      const again = answered.get(commandId) ?? now;
      if (again <= now) await carryOut(command);
      waits.push((answered.get(commandId) ?? now) - now);
    }
    for (const id of answered.keys()) if (!due.has(id)) answered.delete(id);
    for (const id of harmless.keys()) if (!watched.has(id)) harmless.delete(id);
    return Math.max(0, Math.min(...waits));
  }

  async function carryOut({ command, input }: RolloutCommand): Promise<void> {
    let outcome: Outcome | null = null;
    try {
      outcome = await commands.execute({ command, input, caller: actor });
      if (isRejection(outcome))
        logger.warn(
          { rollout: input.rollout, refused: outcome.rejected, reason: outcome.message },
          `${command} is refused`,
        );
      else if (!outcome.repeated)
        logger.info({ rollout: input.rollout, type: outcome.event.type }, `${command} is done`);
    } catch (fault) {
      logger.warn({ err: fault, rollout: input.rollout }, `${command} has failed`);
    }
    answered.set(input.commandId, clock() + againMilliseconds);
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

function labelOf(outcome: Outcome | null): string {
  if (outcome === null) return 'failed';
  if (isRejection(outcome)) return outcome.rejected;
  return outcome.repeated ? 'repeated' : 'recorded';
}
