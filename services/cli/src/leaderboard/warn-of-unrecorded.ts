import type { Client } from '@pedigree/client';
import { nobodyRecorded } from '../errors.ts';
import type { Terminal } from '../output/terminal.ts';

/** What a question about the best versions names, in full. */
interface Named {
  readonly models: readonly string[];
  readonly dataset: string | undefined;
  readonly where:
    | {
        readonly datasets?: readonly string[] | undefined;
        readonly approvedFor?: readonly string[] | undefined;
        readonly servesIn?: readonly string[] | undefined;
      }
    | undefined;
}

/**
 * Warns of names in a question that nobody recorded: such a one answers as one of which nothing is said, and often is a slip.
 * Of datasets only where no version was found: what is used or measured on need not be recorded, and is named by its digest.
 *
 * @param found references of the versions that were found.
 */
export async function warnOfUnrecorded(
  { models, dataset, where }: Named,
  found: readonly string[],
  { client, terminal, knownAt }: { readonly client: Client; readonly terminal: Terminal; readonly knownAt: string },
): Promise<void> {
  const tell = async (name: string, asking: Promise<unknown>) => {
    if (!(await asking)) terminal.warn(nobodyRecorded(name));
  };
  const unseen = models.filter((model) => !found.some((ref) => ref.startsWith(`${model}@`)));
  for (const model of unseen) await tell(model, client.model({ model, knownAt }));
  for (const environment of new Set([...(where?.approvedFor ?? []), ...(where?.servesIn ?? [])])) {
    await tell(environment, client.environment({ environment, knownAt }));
  }
  if (found.length > 0) return;
  const datasets = [...(dataset === undefined ? [] : [dataset]), ...(where?.datasets ?? [])].map(withoutVersion);
  for (const each of new Set(datasets)) await tell(each, client.dataset({ dataset: each, first: 1, knownAt }));
}

/** No name has an `@`. */
function withoutVersion(reference: string): string {
  return reference.split('@')[0] ?? reference;
}
