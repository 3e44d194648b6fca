import { CommanderError } from '@commander-js/extra-typings';
import { GraphqlFailed, InvalidActor, ServiceUnreachable } from '@pedigree/client';
import { messageOf } from '@pedigree/kernel';

/** Done. */
export const exitDone = 0;
/** Refused, or not found. */
const exitRefused = 1;
/** Wrong usage. */
const exitUsage = 2;
/** No service there. */
const exitNoService = 3;

/** The command line asks for something that cannot be asked: says what was required and what came. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** What was asked for is not there, or was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * Nothing has that reference, or had when it was asked about. What stands before its first `/` was read as the namespace,
 * which surprises once.
 */
export function notFound(reference: string, knownAt?: string): Refused {
  const path = reference.replace(/^[a-z]+:(?=[^/]*\/)/, '');
  const slash = path.indexOf('/');
  const isElsewhere = slash > 0 && !path.startsWith('default/');
  const hint = ` (in namespace ${path.slice(0, slash)}; a name with a / in the default one is default/${path})`;
  const when = knownAt === undefined ? '' : ` as known at ${knownAt}`;
  return new Refused(`not found: ${reference}${when}${isElsewhere ? hint : ''}`);
}

/**
 * Nothing has the reference in full that was made of what was typed. That a name without its kind is a model's surprises
 * whoever means a dataset.
 */
export function nodeNotFound(typed: string, reference: string, knownAt?: string): Refused {
  const { message } = notFound(reference, knownAt);
  if (/(?:^|[@/])git:/.test(reference)) {
    return new Refused(`${message}; the commit of a version is shown by: pedigree recipe <model>@<version>`);
  }
  const isBare = reference.startsWith('model:') && !typed.startsWith('model:') && !typed.includes('@');
  return new Refused(isBare ? `${message}; a dataset is asked about as dataset:${typed}` : message);
}

/** The warning beside an answer about what nobody recorded: that is no error, and often a slip. */
export function nobodyRecorded(reference: string): string {
  return `Nobody recorded ${reference}: what is not recorded is UNKNOWN. Is the name right?`;
}

/** A child process has told its own story; only its exit code goes on. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`the service's own program ended with exit code ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** Faults that are the question's, not the answer's. */
const usageCodes = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'INVALID_ARGUMENT',
  'INVALID_ACTOR',
  'BAD_REQUEST',
]);

/** What a failure is to a person (one line, none where all is said) and to a script (an exit code). */
export function describeFailure(error: unknown): { readonly exitCode: number; readonly line?: string } {
  if (error instanceof CommanderError) {
    // Commander has printed its help or its complaint already.
    return { exitCode: error.exitCode === 0 ? exitDone : exitUsage };
  }
  if (error instanceof ChildFailed) return { exitCode: error.exitCode };
  const line = messageOf(error).replaceAll('\n', '; ');
  if (error instanceof WrongUsage || error instanceof InvalidActor) return { exitCode: exitUsage, line };
  if (error instanceof ServiceUnreachable) {
    return { exitCode: exitNoService, line: `${line}. Start one with: pedigree start` };
  }
  if (error instanceof GraphqlFailed) {
    if (error.code === 'STOPPING') return { exitCode: exitNoService, line };
    return { exitCode: usageCodes.has(error.code) ? exitUsage : exitRefused, line: `${error.code}: ${line}` };
  }
  return { exitCode: exitRefused, line };
}
