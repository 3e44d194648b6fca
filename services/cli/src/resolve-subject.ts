import type { Client } from '@pedigree/client';
import { inFull, readSubject } from './arguments.ts';
import { notFound } from './errors.ts';

/**
 * What events are about, as they name it: a thing, or one version by its number. What else names a version is looked up as
 * it is known now.
 *
 * @throws WrongUsage for what no event is about; Refused where nothing has that label, alias, branch or digest.
 */
export async function resolveSubject(client: Client, text: string, namespace: string | undefined): Promise<string> {
  const reference = readSubject('--subject', text, namespace);
  const version = inFull(reference);
  if (reference.version === undefined || reference.version.by === 'number') return version;
  const found =
    reference.kind === 'dataset' ? await client.datasetVersion({ version }) : await client.modelVersion({ version });
  if (!found) throw notFound(version);
  return found.ref;
}
