import { formatReference, type Reference } from '@pedigree/kernel';

/** A version by the number that an event about it has, whatever it was called by when that was asked for. */
export function versionMeant(asked: Reference, { data }: { readonly data: unknown }): string {
  const number: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'number') : undefined;
  return formatReference(typeof number === 'number' ? { ...asked, version: { by: 'number', number } } : asked);
}
