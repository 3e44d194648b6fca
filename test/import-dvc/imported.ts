import { allNodesOf, type Client, ModelsDocument, ModelVersionsDocument } from '@pedigree/client';
import { type ImportOptions, type ImportReport, importRepository } from '@pedigree/import-dvc';

/** When tests import: later than every tag they make. Milliseconds since 1970. */
export const now = Date.parse('2026-01-01T00:00:00Z');

/** Of an import into a namespace; the stage `prod` is called `production`. */
export function optionsOf(client: Client, namespace: string, path: string): ImportOptions {
  return { path, namespace, environments: new Map([['prod', 'production']]), client, now };
}

/** Imports a repository with these options. */
export function importInto(...[client, namespace, path]: Parameters<typeof optionsOf>): Promise<ImportReport> {
  return importRepository(optionsOf(client, namespace, path));
}

/** What the service refused of an import: each of these problems begins with a code. */
export function refused({ problems }: ImportReport): ImportReport['problems'] {
  return problems.filter(({ what }) => /^[A-Z_]+: /.test(what));
}

/** All models of a namespace with their versions by commit: numbers follow the order of recording and may differ. */
export async function modelsIn(client: Client, namespace: string) {
  const { models } = await client.execute(ModelsDocument, { namespace, first: 100 });
  const told = models.nodes.map(async ({ ref, name, description, deprecation }) => {
    const versions = await allNodesOf(async (after) => {
      const answer = await client.execute(ModelVersionsDocument, { model: ref, first: 100, after });
      return answer.modelVersions;
    });
    const byCommit = versions.map(({ code, label, retraction, tags }): [string, VersionTold] => [
      code?.commit ?? '',
      {
        label,
        retracted: retraction !== null,
        tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
      },
    ]);
    return [name, { description, deprecated: deprecation !== null, versions: Object.fromEntries(byCommit) }] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

interface VersionTold {
  readonly label: string | null;
  readonly retracted: boolean;
  readonly tags: Readonly<Record<string, string>>;
}
