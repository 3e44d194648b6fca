import { type Ancestry, keepOnly } from '@pedigree/lineage';
import type { VersionKey } from '@pedigree/views';
import type { Known } from '../known.ts';
import { nodeOf } from '../merge/read-versions.ts';
import type { ModelVersionNode } from '../nodes.ts';
import { publicError } from '../public-error.ts';

/** Versions that a bisection goes through at most. */
const mostVersions = 10_000;

/** The versions of a model that came after good ones on the way to a bad one, which is the last, and which node each of them is. */
export interface Range {
  readonly ancestry: Ancestry;
  /** Beside the nodes of the ancestry. */
  readonly versions: readonly VersionKey[];
}

/** @throws publicError LIMIT_EXCEEDED where too many came between. */
export async function readRange(
  known: Known,
  good: readonly ModelVersionNode[],
  bad: ModelVersionNode,
): Promise<Range> {
  const { views } = known.sources;
  const asOf = known.at('lineage');
  const [last, ...others] = (await Promise.all([bad, ...good].map((version) => nodeOf(known, version)))).flatMap(
    (node) => node ?? [],
  );
  const whole = last === undefined ? null : await views.modelAncestry(known.scope, last, others, mostVersions, asOf);
  if (!whole) {
    const required = `${mostVersions} versions at most between good and bad`;
    throw publicError('LIMIT_EXCEEDED', `good: required: ${required}; came: more; name a good one that is nearer`);
  }
  const found = await views.lineageNodesByNode(known.scope, [...whole.nodes], asOf);
  const own = new Map(
    found.flatMap(({ node, namespace, name, number }) =>
      number !== null && namespace === bad.namespace && name === bad.name ? [[node, { namespace, name, number }]] : [],
    ),
  );
  const ancestry = keepOnly(whole, (node) => own.has(node));
  return { ancestry, versions: [...ancestry.nodes].flatMap((node) => own.get(node) ?? []) };
}
