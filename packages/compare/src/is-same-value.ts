import { canonicalJson, type Json } from '@pedigree/kernel';

/** Whether two values have the same canonical JSON (RFC 8785), in which the order of members says nothing; `undefined`: no value. */
export function isSameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  const areNested = typeof one === 'object' && typeof other === 'object';
  return areNested && canonicalJson(one) === canonicalJson(other);
}
