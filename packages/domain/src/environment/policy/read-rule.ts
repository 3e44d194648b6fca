import { invalid, isInvalid, parseDuration, parseLabel } from '@pedigree/kernel';
import { type PolicyRule, textSchema } from '@pedigree/schema/events';
import * as z from 'zod';
import type { Door, Thing, VersionOf } from '../../door.ts';

const kinds = [
  'APPROVALS',
  'SERVED_IN',
  'METRIC',
  'EVALUATED_WITHIN',
  'NO_RETRACTED_ANCESTOR',
  'DIGESTS_PRESENT',
  'BRANCH',
] as const satisfies readonly PolicyRule['rule'][];

/** A rule as commands take it: which one, and the members that are its own. */
export const ruleInput = z.strictObject({
  rule: z.enum(kinds),
  count: z.int().min(1).max(100).exactOptional(),
  notByAuthor: z.boolean().exactOptional(),
  environment: textSchema.exactOptional(),
  share: z.int().min(1).max(10_000).exactOptional(),
  duration: z.string().exactOptional(),
  metric: z.string().min(1).max(255).exactOptional(),
  atLeast: z.number().exactOptional(),
  atMost: z.number().exactOptional(),
  dataset: textSchema.exactOptional(),
  days: z.int().min(1).max(36_500).exactOptional(),
  branch: z.string().exactOptional(),
});

type RuleInput = z.infer<typeof ruleInput>;
type Member = Exclude<keyof RuleInput, 'rule'>;

/** Which members each rule has, and which of them it needs. */
const members: Readonly<
  Record<PolicyRule['rule'], { readonly needed: readonly Member[]; readonly free: readonly Member[] }>
> = {
  APPROVALS: { needed: [], free: ['count', 'notByAuthor'] },
  SERVED_IN: { needed: ['environment'], free: ['share', 'duration'] },
  METRIC: { needed: ['metric'], free: ['atLeast', 'atMost', 'dataset'] },
  EVALUATED_WITHIN: { needed: ['days'], free: ['dataset'] },
  NO_RETRACTED_ANCESTOR: { needed: [], free: [] },
  DIGESTS_PRESENT: { needed: [], free: [] },
  BRANCH: { needed: ['branch'], free: [] },
};

/** A dataset as a rule names it: any version of it, or one. */
export type DatasetMeant = Thing & Partial<Pick<VersionOf, 'version'>>;

type WithDatasetMeant<Rule> = Rule extends { dataset?: unknown }
  ? Omit<Rule, 'dataset'> & { readonly dataset?: DatasetMeant }
  : Rule;

/** A rule as it was said: the version of its dataset not yet looked up. */
export type RuleCommand = WithDatasetMeant<PolicyRule>;

/** Reads one rule of a policy of that environment. */
export function readRule(input: RuleInput, path: string, environment: Thing, door: Door): RuleCommand {
  const { needed, free } = members[input.rule];
  const own = new Set<string>(['rule', ...needed, ...free]);
  for (const member of needed) {
    if (input[member] === undefined)
      door.fault(`${path}.${member}`, invalid(`a ${member} of rule ${input.rule}`, 'none'));
  }
  for (const member of Object.keys(input)) {
    if (!own.has(member)) door.fault(`${path}.${member}`, invalid(`a member of rule ${input.rule}`, member));
  }
  return toRule(input, path, environment, door);
}

function toRule(input: RuleInput, path: string, own: Thing, door: Door): RuleCommand {
  const { rule, count = 1, notByAuthor = true, environment = '', share = 1, duration = '0', metric = '' } = input;
  const { days = 1, branch = '' } = input;
  switch (rule) {
    case 'APPROVALS':
      return { rule, count, notByAuthor };
    case 'SERVED_IN':
      return {
        ...{ rule, environment: readEnvironment(environment, path, own, door), share },
        seconds: readSeconds(duration, path, door),
      };
    case 'METRIC':
      return { rule, metric, ...readBounds(input, path, door), ...readDataset(input.dataset, path, door) };
    case 'EVALUATED_WITHIN':
      return { rule, days, ...readDataset(input.dataset, path, door) };
    case 'NO_RETRACTED_ANCESTOR':
    case 'DIGESTS_PRESENT':
      return { rule };
    case 'BRANCH':
      return { rule, branch: readBranch(branch, path, door) };
  }
}

function readEnvironment(text: string, path: string, own: Thing, door: Door): string {
  if (text === '') return '';
  const { namespace, name } = door.thing('environment', `${path}.environment`, text);
  if (name !== '' && namespace !== own.namespace) {
    door.fault(`${path}.environment`, invalid(`an environment of namespace ${own.namespace}`, text));
  } else if (name === own.name) door.fault(`${path}.environment`, invalid('another environment', text));
  return name;
}

function readSeconds(text: string, path: string, door: Door): number {
  const seconds = parseDuration(text);
  if (!isInvalid(seconds)) return seconds;
  door.fault(`${path}.duration`, seconds);
  return 0;
}

function readBounds({ atLeast, atMost }: RuleInput, path: string, door: Door) {
  if (atLeast === undefined && atMost === undefined) {
    door.fault(path, invalid('atLeast, atMost or both of rule METRIC', 'neither'));
  } else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    door.fault(`${path}.atMost`, invalid(`a number from atLeast, ${atLeast}, on`, atMost));
  }
  return { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
}

function readDataset(text: string | undefined, path: string, door: Door): { readonly dataset?: DatasetMeant } {
  if (text === undefined) return {};
  return {
    dataset: text.includes('@')
      ? door.version('dataset', text, undefined)
      : door.thing('dataset', `${path}.dataset`, text),
  };
}

function readBranch(text: string, path: string, door: Door): string {
  const label = text === '' ? text : parseLabel(text);
  if (!isInvalid(label)) return label;
  door.fault(`${path}.branch`, label);
  return text;
}
