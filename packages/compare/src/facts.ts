import type { Json } from '@pedigree/kernel';

/** Values of one section by path. */
export type FactsOfSection = ReadonlyMap<string, Json>;

/** Every path at which one of several says something, sorted by UTF-16 code units. */
export function pathsOf(all: readonly FactsOfSection[]): readonly string[] {
  const paths = new Set<string>();
  for (const facts of all) for (const path of facts.keys()) paths.add(path);
  return [...paths].sort();
}

/** All that is known of a thing, by section; one that says nothing is empty. */
export interface Facts {
  readonly serving: FactsOfSection;
  readonly content: FactsOfSection;
  readonly code: FactsOfSection;
  readonly datasets: FactsOfSection;
  readonly parents: FactsOfSection;
  readonly parameters: FactsOfSection;
  readonly software: FactsOfSection;
  readonly metrics: FactsOfSection;
  readonly artifacts: FactsOfSection;
}

export type Section = keyof Facts;

/** Every section, in the order in which they are shown. */
export const sections: readonly Section[] = [
  'serving',
  'content',
  'code',
  'datasets',
  'parents',
  'parameters',
  'software',
  'metrics',
  'artifacts',
];

/** Nothing known of any section. */
export const emptyFacts: Facts = {
  serving: new Map(),
  content: new Map(),
  code: new Map(),
  datasets: new Map(),
  parents: new Map(),
  parameters: new Map(),
  software: new Map(),
  metrics: new Map(),
  artifacts: new Map(),
};
