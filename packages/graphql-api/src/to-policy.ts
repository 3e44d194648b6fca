import { describeItem, describeRule } from '@pedigree/commands';
import { formatReference } from '@pedigree/kernel';
import { nameOfStream, type PolicyRule } from '@pedigree/schema/events';
import type { EventNode } from './event-node.ts';
import type { PolicyOutcome, PolicyRule as PolicyRuleNode } from './generated/resolvers.ts';

/** What a policy came to that the event keeps, of one model or of all; null where none was asked. */
export function toPolicyOutcome({ data, stream }: EventNode, model?: string): PolicyOutcome | null {
  const outcome = 'policy' in data ? data.policy : undefined;
  if (!outcome) return null;
  const environment = nameOfStream(stream);
  const asked = outcome.items.filter((item) => model === undefined || item.model === model);
  return {
    policy: outcome.policy,
    overridden: outcome.overridden ?? false,
    items: asked.map((item) => describeItem(item, environment)),
  };
}

/** A rule with all members, those of other rules null. */
export function toPolicyRule(rule: PolicyRule): PolicyRuleNode {
  const dataset = 'dataset' in rule ? rule.dataset : undefined;
  return {
    ...{ count: null, notByAuthor: null, environment: null, share: null, seconds: null, metric: null },
    ...{ atLeast: null, atMost: null, days: null, branch: null },
    ...rule,
    required: describeRule(rule),
    dataset: dataset ? referenceOf(dataset) : null,
  };
}

function referenceOf({ digest, ...thing }: { namespace: string; name: string; digest?: string }): string {
  const version = digest === undefined ? {} : { version: { by: 'digest', digest } as const };
  return formatReference({ kind: 'dataset', ...thing, ...version });
}
