export { compareUrl } from './compare-url.ts';
export { compareVersions, type VersionStep } from './compare-versions.ts';
export { type Difference, type DifferenceKind, diffFacts } from './diff-facts.ts';
export { emptyFacts, type Facts, type FactsOfSection, type Section, sections } from './facts.ts';
export { flatten } from './flatten.ts';
export { type Judgement, judgeMetric } from './judge-metric.ts';
export { type MergeConflict, mergeFacts } from './merge-facts.ts';
export { type FactRow, tabulateFacts } from './tabulate-facts.ts';
export { unflatten } from './unflatten.ts';
