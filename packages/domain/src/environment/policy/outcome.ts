import { type Basis, groupBy } from '@pedigree/kernel';
import { type PolicyOutcome, type PolicyRule, streamOf } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import { type Column, foundIn, revisionsIn, toColumn } from './outcome-column.ts';

/** A rule as it was asked of one version: what an outcome keeps, told one by one. */
export interface AskedItem {
  readonly model: string;
  readonly number: number;
  readonly rule: PolicyRule;
  readonly passed: boolean;
  /** What was there, in a machine’s words. */
  readonly found: string;
  readonly basis: readonly Basis[];
}

interface Asked {
  readonly policy: number;
  readonly rules: readonly PolicyRule[];
  /** All of the policy’s rules, in their order, for each version. */
  readonly items: readonly AskedItem[];
  readonly views: PolicyOutcome['views'];
}

/**
 * An outcome as an event keeps it, `models` being those of the event’s changes in their order. What many versions have in
 * common is said once: an event is small, and may be about a thousand models.
 */
export function toOutcome({ policy, rules, items, views }: Asked, models: readonly string[]): PolicyOutcome {
  const places = new Map(models.map((model, place) => [model, place]));
  const versions = [...groupBy(items, ({ model, number }) => `${model}@${number}`).values()];
  const kept: PolicyOutcome['items'][number][] = [];
  const columns: Column[] = [];
  for (const rule of rules.keys()) {
    const asked = versions.flatMap((own) => own[rule] ?? []);
    const alike = itemsAlike(rule, asked);
    const column = toColumn(rule, asked);
    if (JSON.stringify(column).length < JSON.stringify(alike).length) columns.push(column);
    else kept.push(...alike);
  }
  return {
    policy,
    rules: [...rules],
    versions: versions.flatMap(([item]) =>
      item ? [{ change: places.get(item.model) ?? 0, number: item.number }] : [],
    ),
    views,
    items: kept,
    ...(columns.length > 0 && { columns }),
  };
}

/** An item for all versions of which the same was found. */
function itemsAlike(rule: number, asked: readonly AskedItem[]): PolicyOutcome['items'] {
  const found = asked.map((item, of) => ({ of, ...keptOf(item) }));
  const alike = [...groupBy(found, ({ of: _of, ...rest }) => JSON.stringify(rest)).values()];
  return alike.flatMap((those) => {
    const [{ of: _of, ...first } = { of: 0, passed: false, found: '' }] = those;
    const isOfAll = those.length === asked.length;
    return [{ rule, ...first, ...(!isOfAll && { of: those.map(({ of }) => of) }) }];
  });
}

/** A version’s own stream says the revisions; how far views were is said once. */
function keptOf({ passed, found, basis }: AskedItem) {
  const revisions = revisionsIn(basis);
  return { passed, found, ...(revisions.length > 0 && { revisions }) };
}

/**
 * The items of an outcome that an event of the environment keeps: version by version, in the order of the rules; of one model
 * alone, where it is given.
 */
export function itemsOf(
  { rules, versions, views, items, columns = [] }: PolicyOutcome,
  changes: readonly { readonly model: string }[],
  { namespace, model: only }: Pick<Thing, 'namespace'> & { readonly model?: string | undefined },
): AskedItem[] {
  return versions.flatMap(({ change, number }, place) => {
    const model = changes[change]?.model ?? '';
    if (only !== undefined && model !== only) return [];
    const stream = streamOf('model', namespace, model);
    const own = [
      ...items.filter(({ of }) => !of || of.includes(place)),
      ...columns.map((column) => foundIn(column, place)),
    ].sort((left, right) => left.rule - right.rule);
    return own.flatMap(({ rule: at, passed, found, revisions = [] }) => {
      const rule = rules[at];
      if (!rule) return [];
      const behind = views.filter(({ view }) => viewsOf[rule.rule].some((each) => each === view));
      const basis = [...revisions.map((revision) => ({ stream, revision })), ...behind];
      return [{ model, number, rule, passed, found, basis }];
    });
  });
}

/** Which views tell what each rule asks. */
export const viewsOf = {
  APPROVALS: [],
  SERVED_IN: ['serving'],
  METRIC: ['models'],
  EVALUATED_WITHIN: ['models'],
  NO_RETRACTED_ANCESTOR: ['lineage', 'models', 'datasets'],
  DIGESTS_PRESENT: ['models'],
  BRANCH: ['models'],
} as const satisfies Readonly<Record<PolicyRule['rule'], readonly string[]>>;
