import { type Client, GraphqlFailed } from '@pedigree/client';
import { isInvalid, parseReference } from '@pedigree/kernel';
import { inFull } from '../arguments.ts';
import type { Scope } from '../output/command-line.ts';

/**
 * How what was taken for a package may be written as a reference: with each kind of which something is recorded under that name. It is
 * asked for a hint beside an answer that stands: where the service refuses to say, there is none.
 */
export async function referencesOf(
  client: Pick<Client, 'whoUses'>,
  text: string,
  { namespace = 'default', knownAt }: Scope,
): Promise<readonly string[]> {
  const references = (['model', 'dataset'] as const).flatMap((kind) => {
    const reference = parseReference(text, { kind, namespace });
    return isInvalid(reference) ? [] : [{ typed: `${kind}:${text}`, of: inFull(reference) }];
  });
  const commits = /^[0-9a-f]{7,39}$/i.test(text) ? [{ typed: `git:${text}`, of: `git:${text}` }] : [];
  const isRecorded = async (of: string) => {
    try {
      return Boolean(await client.whoUses({ of, first: 1, knownAt }));
    } catch (error) {
      if (error instanceof GraphqlFailed) return false;
      throw error;
    }
  };
  const found = await Promise.all(
    [...references, ...commits].map(async ({ typed, of }) => ((await isRecorded(of)) ? [typed] : [])),
  );
  return found.flat();
}
