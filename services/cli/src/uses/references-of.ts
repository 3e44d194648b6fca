import type { Client } from '@pedigree/client';
import { isInvalid, parseReference } from '@pedigree/kernel';
import { inFull } from '../arguments.ts';
import type { Scope } from '../output/command-line.ts';

/** How what was taken for a package may be written as a reference: with each kind of which something is recorded under that name. */
export async function referencesOf(client: Client, text: string, scope: Scope): Promise<readonly string[]> {
  const { namespace = 'default', knownAt } = scope;
  const references = (['model', 'dataset'] as const).flatMap((kind) => {
    const reference = parseReference(text, { kind, namespace });
    return isInvalid(reference) ? [] : [{ typed: `${kind}:${text}`, of: inFull(reference) }];
  });
  const commits = /^[0-9a-f]{7,39}$/i.test(text) ? [{ typed: `git:${text}`, of: `git:${text}` }] : [];
  const found = await Promise.all(
    [...references, ...commits].map(async ({ typed, of }) =>
      (await client.whoUses({ of, first: 1, knownAt })) ? [typed] : [],
    ),
  );
  return found.flat();
}
