import { type LogisticRegression, predict } from './logistic-regression.ts';
import type { Transaction } from './transactions.ts';

/** How good a model is on payments that it was not trained on. */
export type Metrics = {
  /** Area under the ROC curve: the chance that a fraud scores higher than what is none. */
  readonly auc: number;
  readonly accuracy: number;
  readonly log_loss: number;
};

/** Scores a model, to four digits. */
export function evaluate(model: LogisticRegression, rows: readonly Transaction[]): Metrics {
  const scored = rows.map((row) => ({ score: predict(model, row), fraud: row.fraud }));
  const right = scored.filter(({ score, fraud }) => score >= 0.5 === fraud).length;
  const loss = scored.reduce((sum, { score, fraud }) => sum - Math.log(fraud ? score : 1 - score), 0);
  return {
    auc: round(areaUnderCurve(scored)),
    accuracy: round(right / rows.length),
    log_loss: round(loss / rows.length),
  };
}

/** By ranks (Mann and Whitney 1947); ties share their rank. */
function areaUnderCurve(scored: readonly { readonly score: number; readonly fraud: boolean }[]): number {
  const sorted = [...scored].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1;
    const rank = (start + 1 + end) / 2;
    rankSum += rank * sorted.slice(start, end).filter(({ fraud }) => fraud).length;
    start = end;
  }
  const frauds = sorted.filter(({ fraud }) => fraud).length;
  return (rankSum - (frauds * (frauds + 1)) / 2) / (frauds * (sorted.length - frauds));
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
