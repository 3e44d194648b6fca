import { readVersionRange, type VersionRange } from '@pedigree/compare';
import {
  canonicalJson,
  isInvalid,
  type Json,
  NotCanonical,
  parseInstant,
  parseReference,
  type Reference,
} from '@pedigree/kernel';
import type { Name, ParameterCondition, TagCondition } from '@pedigree/views';
import type { ParameterFilter, VersionFilter as VersionFilterInput } from '../generated/resolvers.ts';
import { publicError } from '../public-error.ts';

/** A filter as far as it can be read without looking anything up. */
export interface FilterAsked {
  readonly parameters: readonly ParameterCondition[];
  readonly tags: readonly TagCondition[];
  readonly branches?: readonly string[];
  readonly packages: readonly PackageAsked[];
  readonly datasets: readonly Reference[];
  readonly repository?: string;
  readonly commit?: string;
  readonly occurredFrom?: string;
  readonly occurredUntil?: string;
  readonly recordedFrom?: string;
  readonly recordedUntil?: string;
  readonly approvedFor?: readonly Name[];
  readonly servesIn?: readonly Name[];
}

export interface PackageAsked {
  readonly name: string;
  readonly range: VersionRange | null;
}

/** How many conditions of one kind there may be: each is another part of the statement. */
const mostConditions = 20;

/** Collects what is wrong, each fault with its place. */
type Fault = (place: string, required: string, came: unknown) => void;

/**
 * Reads a filter. Names without a namespace are of `namespace`, or of `default`.
 *
 * @throws publicError INVALID_ARGUMENT that tells every fault with its place, such as `where.packages[0].range`.
 */
export function readFilter(input: VersionFilterInput | null | undefined, namespace: string | undefined): FilterAsked {
  const faults: string[] = [];
  const fault: Fault = (place, required, came) => {
    faults.push(`where.${place}: required: ${required}; came: ${JSON.stringify(came)}`);
  };
  const asked = readParts(input ?? {}, namespace, fault);
  if (faults.length > 0) throw publicError('INVALID_ARGUMENT', faults.join('\n'));
  return asked;
}

function readParts(input: VersionFilterInput, namespace: string | undefined, fault: Fault): FilterAsked {
  const lists = ['parameters', 'tags', 'branches', 'packages', 'datasets', 'approvedFor', 'servesIn'] as const;
  for (const name of lists) {
    const count = input[name]?.length ?? 1;
    if (count < 1 || count > mostConditions) fault(name, `1 to ${mostConditions} of them`, count);
  }
  const { branches, repository, commit, approvedFor, servesIn } = input;
  return {
    parameters: (input.parameters ?? []).map((each, index) => readParameter(`parameters[${index}]`, each, fault)),
    tags: (input.tags ?? []).map(({ key, value }) => ({ key, ...(typeof value === 'string' && { value }) })),
    packages: (input.packages ?? []).map(({ name, range }, index) => ({
      name,
      range: readRange(`packages[${index}].range`, range, fault),
    })),
    datasets: readReferences('datasets', input.datasets ?? [], 'dataset', namespace, fault),
    ...(branches && { branches }),
    ...(typeof repository === 'string' && { repository: readRepository(repository, fault) }),
    ...(typeof commit === 'string' && { commit: readCommit(commit, fault) }),
    ...(approvedFor && { approvedFor: readEnvironments('approvedFor', approvedFor, namespace, fault) }),
    ...(servesIn && { servesIn: readEnvironments('servesIn', servesIn, namespace, fault) }),
    ...readTimes(input, fault),
  };
}

function readParameter(place: string, input: ParameterFilter, fault: Fault): ParameterCondition {
  const { path, is, oneOf, isThere } = input;
  const bounds = { above: input.above, atLeast: input.atLeast, below: input.below, atMost: input.atMost };
  const given = Object.entries(bounds).filter(([, bound]) => typeof bound === 'number');
  if (path === '') fault(`${place}.path`, 'a path such as optimizer.rate', path);
  if (is !== undefined && oneOf) fault(`${place}.oneOf`, 'either is or oneOf', oneOf);
  if (oneOf?.length === 0) fault(`${place}.oneOf`, 'at least one value', oneOf);
  if (isThere === false && (is !== undefined || oneOf || given.length > 0)) {
    fault(`${place}.isThere`, 'true where more is said of it', isThere);
  }
  const values = is === undefined ? oneOf : [is];
  return {
    path,
    ...(values && {
      oneOf: values.map((value, index) => readValue(`${place}.${oneOf ? `oneOf[${index}]` : 'is'}`, value, fault)),
    }),
    ...Object.fromEntries(given),
    ...(isThere === false && { isThere }),
  };
}

/** A value that some recorded event could have. */
function readValue(place: string, value: unknown, fault: Fault): Json {
  try {
    return JSON.parse(canonicalJson(value));
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    fault(place, 'a JSON value of I-JSON (RFC 7493)', String(value));
    return null;
  }
}

function readRange(place: string, text: string | null | undefined, fault: Fault): VersionRange | null {
  if (text === null || text === undefined) return null;
  const range = readVersionRange(text);
  if (!isInvalid(range)) return range;
  fault(place, 'a range of versions, such as >=1.0,<2.1 or ^1.2.0, or a version', text);
  return null;
}

function readReferences(
  list: string,
  texts: readonly string[],
  kind: 'dataset' | 'environment',
  namespace: string | undefined,
  fault: Fault,
): readonly Reference[] {
  return texts.flatMap((text, index) => {
    const reference = parseReference(text, { kind, ...(namespace !== undefined && { namespace }) });
    if (!isInvalid(reference)) return reference;
    fault(`${list}[${index}]`, `a ${kind}, such as ${kind === 'dataset' ? 'prices or prices@3' : 'production'}`, text);
    return [];
  });
}

function readEnvironments(
  list: string,
  texts: readonly string[],
  namespace: string | undefined,
  fault: Fault,
): readonly Name[] {
  const references = readReferences(list, texts, 'environment', namespace, fault);
  for (const [index, { version }] of references.entries()) {
    if (version) fault(`${list}[${index}]`, 'an environment without a time', texts[index]);
  }
  return references.map(({ namespace: owner, name }) => ({ namespace: owner, name }));
}

function readRepository(text: string, fault: Fault): string {
  if (text.trim() === '') fault('repository', 'a repository, such as github.com/acme/fraud', text);
  return text;
}

function readCommit(text: string, fault: Fault): string {
  const commit = text.toLowerCase();
  if (!/^[0-9a-f]{7,64}$/.test(commit)) fault('commit', 'a commit id, or its first seven or more hex digits', text);
  return commit;
}

const times = ['occurredFrom', 'occurredUntil', 'recordedFrom', 'recordedUntil'] as const;

function readTimes(input: VersionFilterInput, fault: Fault): Partial<Record<(typeof times)[number], string>> {
  const read: Partial<Record<(typeof times)[number], string>> = {};
  for (const name of times) {
    const text = input[name];
    if (text === null || text === undefined) continue;
    const instant = parseInstant(text);
    if (isInvalid(instant)) fault(name, 'a time as in RFC 3339, or a date', text);
    else read[name] = instant;
  }
  return read;
}
