import { inFull, readDataset, readThing, readTime } from '../arguments.ts';
import type { Terminal } from '../output/terminal.ts';
import { readPackage, readParameter, readTag } from './read-conditions.ts';

/** What says which versions are wanted. */
export interface FilterOptions {
  readonly parameter?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly branch?: readonly string[] | undefined;
  readonly package?: readonly string[] | undefined;
  readonly trainedOn?: readonly string[] | undefined;
  readonly repository?: string | undefined;
  readonly commit?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly recordedSince?: string | undefined;
  readonly recordedUntil?: string | undefined;
  readonly approvedFor?: readonly string[] | undefined;
  readonly servesIn?: readonly string[] | undefined;
  readonly namespace?: string | undefined;
}

/** The filter as the service takes it; nothing where nothing is asked for. Throws WrongUsage. */
export function readFilter(options: FilterOptions, terminal: Terminal) {
  const { branch, repository, commit, trainedOn, approvedFor, servesIn, namespace } = options;
  const given = {
    parameters: options.parameter?.map(readParameter),
    tags: options.tag?.map(readTag),
    branches: branch,
    packages: options.package?.map(readPackage),
    datasets: trainedOn?.map((text) => inFull(readDataset('--trained-on', text, namespace))),
    repository,
    commit,
    occurredFrom: readTime('--since', options.since, terminal),
    occurredUntil: readTime('--until', options.until, terminal),
    recordedFrom: readTime('--recorded-since', options.recordedSince, terminal),
    recordedUntil: readTime('--recorded-until', options.recordedUntil, terminal),
    approvedFor: approvedFor?.map((text) => inFull(readThing('--approved-for', text, 'environment', namespace))),
    servesIn: servesIn?.map((text) => inFull(readThing('--serves-in', text, 'environment', namespace))),
  };
  return Object.values(given).every((each) => each === undefined) ? undefined : given;
}
