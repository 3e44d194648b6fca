import { type CheckoutManifest, checkoutSchema, checkoutVersion } from '@pedigree/schema/manifests';
import { Refused } from '../errors.ts';

/** Reads a manifest as the service answers it, or as a file holds it; members that are not known yet are passed over. @throws Refused. */
export function readManifest(value: unknown, where: string): CheckoutManifest {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (version !== undefined && version !== checkoutVersion)
    throw new Refused(
      `required: a manifest of version ${checkoutVersion}; came: version ${String(version)} in ${where}`,
    );
  const { success, data, error } = checkoutSchema.safeParse(value);
  if (success) return data;
  const [fault] = error.issues;
  throw new Refused(
    `required: a manifest as pedigree checkout writes it; came: ${where}, at ${fault?.path.join('.') || 'its top'}: ${fault?.message}`,
  );
}
