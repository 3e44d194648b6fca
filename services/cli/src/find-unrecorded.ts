import type { Client, ServingFieldsFragment } from '@pedigree/client';

/** The names of a slot that nobody recorded, in full. What is stated was recorded: only UNKNOWN may have any. */
export async function findUnrecorded(
  client: Client,
  { state, environmentRef: environment, modelRef: model, asOf }: ServingFieldsFragment,
): Promise<readonly string[]> {
  if (state !== 'UNKNOWN') return [];
  const knownAt = asOf.position;
  const [foundEnvironment, foundModel] = await Promise.all([
    client.environment({ environment, knownAt }),
    client.model({ model, knownAt }),
  ]);
  return [...(foundEnvironment ? [] : [environment]), ...(foundModel ? [] : [model])];
}
