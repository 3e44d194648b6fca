import { createHash } from 'node:crypto';
import { canonicalJson } from '@pedigree/kernel';
import { type CheckoutManifest, checkoutSchemaId, checkoutVersion } from '@pedigree/schema/manifests';
import type { Context } from '../context.ts';
import type { Known } from '../known.ts';
import { type ModelVersionNode, type ServingNode, toModelVersion } from '../nodes.ts';
import { refOf } from '../types/refs.ts';
import { required } from '../types/required.ts';
import { toAllocation } from '../types/serving.ts';
import { type Share, toActor, toVersionManifest } from './version-manifest.ts';

/** What served, with all that is known of its versions. */
export async function checkoutOfServing(serving: ServingNode, context: Context) {
  const { known, namespace, model, allocation } = serving;
  const allocated = toAllocation(known, { namespace, name: model }, allocation);
  const versions = await Promise.all(
    [...allocated].sort(byShare).map(async ({ key, share, shadow }) => {
      const found = required('a model version', await known.modelVersions.load(key));
      return toVersionManifest(toModelVersion(known, found), { share, shadow });
    }),
  );
  return toCheckout(known, toServingManifest(serving), versions, context);
}

/** One version with all that is known of it. */
export async function checkoutOfVersion(version: ModelVersionNode, context: Context) {
  const versions = [await toVersionManifest(version, { share: null, shadow: false })];
  return toCheckout(version.known, null, versions, context);
}

/** The largest share first, shadows last; the same has one order, however it was stated. */
function byShare(one: Allocated, other: Allocated): number {
  return (other.share ?? 0) - (one.share ?? 0) || one.key.number - other.key.number;
}

type Allocated = Share & { readonly key: { readonly number: number } };

function toServingManifest(serving: ServingNode): CheckoutManifest['serving'] {
  const { namespace, environment, model, at, allocation, change, until } = serving;
  return {
    environment: refOf('environment', { namespace, name: environment }),
    model: refOf('model', { namespace, name: model }),
    at,
    state: allocation.state,
    since: change?.since ?? null,
    until,
    event: change && { id: change.eventId, type: change.type },
    actor: change && toActor(change.actor),
    reason: change?.reason ?? null,
    evidence: change?.evidence ?? null,
    recordedAt: change?.recordedAt ?? null,
  };
}

function toCheckout(
  { asOf }: Known,
  serving: CheckoutManifest['serving'],
  versions: CheckoutManifest['versions'],
  { formatPosition }: Context,
) {
  const manifest: CheckoutManifest = {
    $schema: checkoutSchemaId,
    version: checkoutVersion,
    asOf: { position: formatPosition(asOf.position), recordedAt: asOf.recordedAt },
    serving,
    versions,
  };
  const digest = createHash('sha256').update(canonicalJson(manifest)).digest('hex');
  return { manifest, schema: checkoutSchemaId, digest: `sha256:${digest}`, asOf };
}
