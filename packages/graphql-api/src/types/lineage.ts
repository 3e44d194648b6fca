import type {
  ImpactedVersionResolvers,
  ImpactResolvers,
  LineagePathResolvers,
  LineageResolvers,
} from '../generated/resolvers.ts';
import { readModelVersion } from '../read-model-version.ts';
import { readServingOf } from '../read-serving.ts';

export const lineage: LineageResolvers = {
  of: (page) => page.of(),
  asOf: ({ known }) => known.asOf,
  nodes: (page) => page.nodes(),
  edges: (page) => page.edges(),
  cutAt: (page) => page.cutAt(),
};

export const lineagePath: LineagePathResolvers = { asOf: ({ known }) => known.asOf };

export const impact: ImpactResolvers = {
  of: (page) => page.of(),
  asOf: ({ known }) => known.asOf,
  versions: (page) => page.versions(),
  sameBytes: (page) => page.sameBytes(),
};

export const impactedVersion: ImpactedVersionResolvers = {
  version: ({ known, key }, _, __, asked) => readModelVersion(known, key, asked),
  path: ({ path }) => path(),
  serving: ({ known, key }) => readServingOf(known, key),
};
