import { isFaulty } from '@pedigree/domain';
import type { EventStore } from '@pedigree/event-store';
import { type Actor, isRejection, NotCanonical, type Rejection, reject } from '@pedigree/kernel';
import { commandCatalogue, isCommandName } from './catalogue.ts';
import { type FindKnownAt, findInLog } from './find-known-at.ts';
import { type LoadPromotionFacts, withoutViews } from './learn.ts';
import type { Outcome } from './outcome.ts';
import type { AnyPrepared } from './prepare.ts';
import { type FoldingLimits, Streams } from './streams.ts';

export interface CommandsOptions {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A random id of 1 to 128 characters of `[A-Za-z0-9._:/=+-]`, for a command that came without one. */
  readonly newId: () => string;
  /** How far ahead of the clock an occurredAt may lie and still mean now; 5,000 unless given. */
  readonly clockSkewMilliseconds?: number;
  /** How many streams, and events of them, stay folded in memory; 10,000 and 2,000,000 of each category unless given. */
  readonly keep?: FoldingLimits;
  /**
   * Whether what would write is refused (READ_ONLY), as while a log is moved to another store. Plans are made, and what
   * was written before is answered as ever. Not unless given.
   */
  readonly readOnly?: boolean;
  /** What views tell of versions that a policy is asked about; where it is not given, no promotion under one is made. */
  readonly loadPromotionFacts?: LoadPromotionFacts;
  /** What position was the last that was known at a time; where it is not given, the log is read for it. */
  readonly findKnownAt?: FindKnownAt;
}

/** A command as a door hands it in. */
export interface CommandRequest {
  readonly command: string;
  /** Plain JSON, without nulls; references and times are still texts. */
  readonly input: unknown;
  readonly caller: Actor;
}

export interface Commands {
  /** Carries a command out; with `dryRun` in its input, plans it. A refusal is a value; a fault of the store throws. */
  readonly execute: (request: CommandRequest) => Promise<Outcome>;
  /** Says what the command would come to, and writes nothing. */
  readonly plan: (request: CommandRequest) => Promise<Outcome>;
}

export function createCommands({
  store,
  clock,
  newId,
  clockSkewMilliseconds = 5_000,
  keep = { streams: 10_000, events: 2_000_000 },
  readOnly = false,
  loadPromotionFacts = withoutViews,
  findKnownAt = findInLog(store),
}: CommandsOptions): Commands {
  const streams = new Streams({ store, clock, clockSkewMilliseconds, loadPromotionFacts, findKnownAt }, keep);
  const submit = async ({ command, input, caller }: CommandRequest, isPlan: boolean): Promise<Outcome> => {
    const prepared = readCommand(command, input);
    if ('rejected' in prepared) return prepared;
    const { commandId = newId(), dryRun = false } = prepared.said;
    if (commandId.startsWith(ownIds) && caller.means !== 'INTERNAL') return refusedId(commandId);
    const onlyPlanned = isPlan || dryRun;
    const outcome = await streams.submit(prepared, { commandId, caller, plan: onlyPlanned || readOnly });
    const wouldWrite = !isRejection(outcome) && outcome.planned;
    return readOnly && !onlyPlanned && wouldWrite ? refusedToWrite(command) : outcome;
  };
  return {
    execute: (request) => submit(request, false),
    plan: (request) => submit(request, true),
  };
}

/** What the service says by itself about a rollout has such ids: whoever took one would keep it from ever saying so. */
const ownIds = 'rollout/';

function refusedId(commandId: string): Rejection {
  return reject(
    'INVALID_INPUT',
    `commandId: required: an id that does not begin with ${ownIds} (the service’s own); came: ${commandId}`,
  );
}

function refusedToWrite(command: string): Rejection {
  return reject('READ_ONLY', `required: a service that takes commands; came: ${command} to one that is read-only`);
}

function readCommand(command: string, input: unknown): AnyPrepared | Rejection {
  if (!isCommandName(command)) return reject('INVALID_INPUT', `required: a command of the catalogue; came: ${command}`);
  try {
    const read = commandCatalogue[command](input);
    if (isFaulty(read)) return reject('INVALID_INPUT', listFaults(read.faults));
    const { said, needsReason } = read;
    if (needsReason && said.reason === undefined) {
      return reject('REASON_REQUIRED', `required: the reason of ${command}; came: none`);
    }
    return said.source?.by?.startsWith('p:')
      ? reject(
          'INVALID_INPUT',
          'source.by: required: an id that does not begin with p: (reserved); came: one that does',
        )
      : read;
  } catch (error) {
    if (error instanceof NotCanonical) return reject('INVALID_INPUT', error.message);
    throw error;
  }
}

const maxFaults = 50;

function listFaults(faults: readonly string[]): string {
  const more = faults.length > maxFaults ? [`and ${faults.length - maxFaults} more`] : [];
  return [...faults.slice(0, maxFaults), ...more].join('\n');
}
