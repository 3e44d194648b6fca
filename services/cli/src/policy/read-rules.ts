import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PolicyRuleInput } from '@pedigree/client';
import { messageOf } from '@pedigree/kernel';
import { WrongUsage } from '../errors.ts';

/** What a policy is made of, as the service takes it: it judges what is in it. */
export interface PolicyGiven {
  readonly rules: readonly PolicyRuleInput[];
  readonly mayOverride?: boolean | undefined;
}

const kinds: Readonly<Record<string, PolicyRuleInput['rule']>> = {
  approvals: 'APPROVALS',
  'served-in': 'SERVED_IN',
  metric: 'METRIC',
  'evaluated-within': 'EVALUATED_WITHIN',
  'no-retracted-ancestor': 'NO_RETRACTED_ANCESTOR',
  'digests-present': 'DIGESTS_PRESENT',
  branch: 'BRANCH',
};

type Read = (text: string, argument: string) => PolicyRuleInput[Exclude<keyof PolicyRuleInput, 'rule'>];

/** Members as they are typed, and how each is read. */
const members: Readonly<Record<string, readonly [member: Exclude<keyof PolicyRuleInput, 'rule'>, read: Read]>> = {
  count: ['count', readNumber],
  'not-by-author': ['notByAuthor', readYes],
  environment: ['environment', String],
  share: ['share', readShare],
  for: ['duration', String],
  metric: ['metric', String],
  'at-least': ['atLeast', readNumber],
  'at-most': ['atMost', readNumber],
  dataset: ['dataset', String],
  days: ['days', readNumber],
  branch: ['branch', String],
};

/** Reads `--rule`: a kind and its members, such as `metric:auc,at-least=0.9`; what stands behind the `:` is its first member. */
export function readRule(text: string): PolicyRuleInput {
  const [head = '', ...rest] = text.split(',');
  const colon = head.indexOf(':');
  const word = colon < 0 ? head : head.slice(0, colon);
  const rule = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  if (!rule) throw new WrongUsage(`--rule: required: one of ${Object.keys(kinds).join(', ')}; came: ${text}`);
  const first = colon < 0 ? [] : [`${firstMembers[rule] ?? word}=${head.slice(colon + 1)}`];
  return { rule, ...Object.fromEntries([...first, ...rest].map((each) => readMember(each, text))) };
}

/** What the value behind the `:` is of. */
const firstMembers: Partial<Readonly<Record<PolicyRuleInput['rule'], string>>> = {
  APPROVALS: 'count',
  SERVED_IN: 'environment',
  EVALUATED_WITHIN: 'days',
};

function readMember(text: string, rule: string): [string, ReturnType<Read>] {
  const equals = text.indexOf('=');
  const word = text.slice(0, Math.max(0, equals));
  const member = Object.hasOwn(members, word) ? members[word] : undefined;
  if (!member) {
    throw new WrongUsage(
      `--rule ${rule}: required: members ${Object.keys(members).join(', ')}, each with =value; came: ${text}`,
    );
  }
  const [name, read] = member;
  return [name, read(text.slice(equals + 1), `--rule ${rule}: ${word}`)];
}

function readNumber(text: string, argument: string): number {
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  throw new WrongUsage(`${argument}: required: a number; came: ${text}`);
}

function readYes(text: string, argument: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new WrongUsage(`${argument}: required: yes or no; came: ${text}`);
}

/** A percentage, in hundredths of a percent. */
function readShare(text: string, argument: string): number {
  const percent = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(text)?.[1];
  if (percent !== undefined) return Math.round(Number(percent) * 100);
  throw new WrongUsage(`${argument}: required: a share such as 5%; came: ${text}`);
}

/** Reads `--file`: `{"rules": […], "mayOverride": false}`, the rules as the service takes them. */
export async function readPolicyFile(folder: string, path: string): Promise<PolicyGiven> {
  const text = await readFile(resolve(folder, path), 'utf8').catch((cause: unknown) => {
    throw new WrongUsage(`--file: required: a file that can be read; came: ${path} (${messageOf(cause)})`, { cause });
  });
  try {
    const { rules, mayOverride, ...strangers } = JSON.parse(text);
    if (Array.isArray(rules) && Object.keys(strangers).length === 0) return { rules, mayOverride };
  } catch (cause) {
    throw new WrongUsage(`--file: required: JSON; came: ${path} (${messageOf(cause)})`, { cause });
  }
  throw new WrongUsage(`--file: required: {"rules": […]}, and mayOverride beside it or not; came: ${path}`);
}
