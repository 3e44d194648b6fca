export { type Ancestry, chainOf, keepOnly } from './ancestry.ts';
export { type Bisected, bisect, type Verdict } from './bisect.ts';
export type { Descendants } from './descendants.ts';
export type { FindWayOptions } from './find-way.ts';
export { type GraphEdge, LineageGraph, type WalkOptions } from './lineage.ts';
export type { GraphWay, Walk } from './walk.ts';
