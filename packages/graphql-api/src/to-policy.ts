import { describeItem, describeRule, itemsOf } from '@pedigree/commands';
import { type Basis, formatReference, type RejectionItem } from '@pedigree/kernel';
import { nameOfStream, type PolicyRule } from '@pedigree/schema/events';
import type { EventNode } from './event-node.ts';
import type { PolicyOutcome, PolicyRule as PolicyRuleNode } from './generated/resolvers.ts';
import type { PolicyItemNode } from './nodes.ts';

/** What a policy came to that the event keeps, of one model or of all; null where none was asked. */
export function toPolicyOutcome({ data, stream, namespace }: EventNode, model?: string): PolicyOutcome | null {
  const outcome = 'policy' in data ? data.policy : undefined;
  if (!outcome) return null;
  const environment = nameOfStream(stream);
  const asked = itemsOf(outcome, 'changes' in data ? data.changes : [], { namespace, model });
  if (asked.length === 0) return null;
  return {
    policy: outcome.policy,
    overridden: outcome.overridden === true && asked.some(({ passed }) => !passed),
    items: asked.map((item) => toPolicyItem(describeItem(item, environment), item.basis)),
  };
}

/** An item, and what it rested on where an event keeps that. */
export function toPolicyItem(item: RejectionItem, basis: readonly Basis[] = []): PolicyItemNode {
  const none = { stream: null, revision: null, view: null, position: null };
  return { ...item, basis: basis.map((each) => ({ ...none, ...each })) };
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
