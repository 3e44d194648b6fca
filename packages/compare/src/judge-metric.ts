import type { Json } from '@pedigree/kernel';

/** How far a metric moved, and whether that is better; null where it cannot be told. */
export interface Judgement {
  readonly delta: number | null;
  readonly isBetter: boolean | null;
}

/** Whether more of a metric is better. */
export type MetricDirection = 'HIGHER' | 'LOWER';

/** Names of metrics that go a way of their own. */
export interface MetricNames {
  /** Names of which more is better, whatever they are called. */
  readonly higher?: ReadonlySet<string>;
  /** Names of which less is better. */
  readonly lower?: ReadonlySet<string>;
}

/** Judges how a metric moved by the way that its name says. */
export function judgeMetric(
  name: string,
  from: Json | undefined,
  to: Json | undefined,
  names: MetricNames = {},
): Judgement {
  if (typeof from !== 'number' || typeof to !== 'number') return { delta: null, isBetter: null };
  const delta = to - from;
  if (!Number.isFinite(delta)) return { delta: null, isBetter: null };
  const direction = directionOf(name, names);
  if (direction === undefined || delta === 0) return { delta, isBetter: null };
  return { delta, isBetter: direction === 'HIGHER' ? delta > 0 : delta < 0 };
}

/**
 * Which way a metric gets better by its name, as libraries name them: of a loss or an error less is better, of an accuracy
 * more. Of a name that says neither nothing is claimed.
 */
export function directionOf(name: string, { higher, lower }: MetricNames = {}): MetricDirection | undefined {
  if (higher?.has(name)) return 'HIGHER';
  if (lower?.has(name)) return 'LOWER';
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  // A loss is a loss, whatever of: `loss_auc` is no accuracy.
  if (words.some((word) => lessIsBetter.test(word))) return 'LOWER';
  return words.some((word) => moreIsBetter.test(word)) ? 'HIGHER' : undefined;
}

const lessIsBetter =
  /^(?:(?:log)?loss|error|err|(?:r?ms|ma|map|smap)e|mape|rmsle|msle|perplexity|ppl|wer|cer|fid|latency|brier|fpr|fnr|deviance|divergence|ece)$/;
const moreIsBetter =
  /^(?:acc|accuracy|auc|auroc|auprc|roc|aucroc|prauc|f1|f2|fbeta|precision|recall|sensitivity|specificity|r2|bleu|rouge[0-9l]*|ndcg|mrr|iou|dice|mcc|kappa|tpr|tnr|reward)$/;
