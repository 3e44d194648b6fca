import type { RejectionItem } from '@pedigree/kernel';
import type { PolicyRule } from '@pedigree/schema/events';
import { describeSeconds } from './check-rule.ts';
import type { AskedItem } from './outcome.ts';

/** An item as people read it: what is required, what there was, and what would mend it. */
export function describeItem({ model, number, rule, passed, found }: AskedItem, environment: string): RejectionItem {
  const mend = passed ? null : describeMend(rule, `${model}@${number}`, environment);
  return { model, number, rule: rule.rule, required: describeRule(rule), found, passed, mend };
}

/** What a rule requires of a version. */
export function describeRule(rule: PolicyRule): string {
  switch (rule.rule) {
    case 'APPROVALS':
      return `${rule.count} ${rule.count === 1 ? 'approval' : 'approvals'}${rule.notByAuthor ? ', not by the author,' : ''} and no rejection`;
    case 'SERVED_IN':
      return `served in ${rule.environment} with ${percent(rule.share)} or more${rule.seconds > 0 ? ` for ${describeSeconds(rule.seconds)}` : ''}`;
    case 'METRIC':
      return `${rule.metric} ${describeBounds(rule)}${describeDataset(rule.dataset)}`;
    case 'EVALUATED_WITHIN':
      return `evaluated within ${rule.days} ${rule.days === 1 ? 'day' : 'days'}${describeDataset(rule.dataset)}`;
    case 'NO_RETRACTED_ANCESTOR':
      return 'no retracted ancestor';
    case 'DIGESTS_PRESENT':
      return 'a digest of every artifact';
    case 'BRANCH':
      return `on branch ${rule.branch}`;
  }
}

function describeMend(rule: PolicyRule, version: string, environment: string): string {
  switch (rule.rule) {
    case 'APPROVALS':
      return `approve ${version} for ${environment}${rule.notByAuthor ? ' as somebody else than its author' : ''}, or withdraw its rejections`;
    case 'SERVED_IN':
      return `promote ${version} to ${rule.environment} and let it serve there`;
    case 'METRIC':
      return `evaluate ${version}${describeDataset(rule.dataset)}, or promote a version that does better`;
    case 'EVALUATED_WITHIN':
      return `evaluate ${version} again${describeDataset(rule.dataset)}`;
    case 'NO_RETRACTED_ANCESTOR':
      return 'train a version without what is retracted, or reinstate that';
    case 'DIGESTS_PRESENT':
      return 'record a version whose artifacts all have a digest';
    case 'BRANCH':
      return `promote a version of branch ${rule.branch}`;
  }
}

function describeBounds({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }): string {
  const bounds = [atLeast === undefined ? [] : `at least ${atLeast}`, atMost === undefined ? [] : `at most ${atMost}`];
  return bounds.flat().join(' and ');
}

function describeDataset(dataset: Extract<PolicyRule, { readonly rule: 'METRIC' }>['dataset']): string {
  if (!dataset) return '';
  const { namespace, name, digest } = dataset;
  return ` on ${namespace === 'default' ? '' : `${namespace}/`}${name}${digest === undefined ? '' : `@${digest}`}`;
}

function percent(share: number): string {
  return `${share / 100}%`;
}
