import { allNodesOf, type Client } from '@pedigree/client';

/**
 * All that answers say now of a namespace's data, models and lineage, without what hangs on the order of recording: data
 * versions are named by digest, model versions by commit.
 */
export async function allTold(client: Client, namespace: string) {
  const datasets = await allNodesOf((after) => client.datasets({ namespace, first: 200, after }));
  const models = await allNodesOf((after) => client.models({ namespace, first: 200, after }));
  const data = await Promise.all(datasets.map(async ({ ref, name }) => [name, await dataTold(client, ref)] as const));
  const told = await Promise.all(models.map(async ({ ref, name }) => [name, await modelTold(client, ref)] as const));
  return { data: Object.fromEntries(data), models: Object.fromEntries(told) };
}

async function dataTold(client: Client, dataset: string) {
  const versions = await allNodesOf(async (after) => {
    const found = await client.dataset({ dataset, first: 200, after });
    if (!found) throw new Error(`required: the dataset ${dataset}; came: none`);
    return found.versions;
  });
  const told = versions.map(async ({ ref, digest, occurredAt, pastUnknown, size, files, actor }) => {
    const recipe = await recipeTold(client, ref);
    const lineage = await lineageTold(client, ref);
    return [digest, { occurredAt, pastUnknown, size, files, actor: actor.id, recipe, lineage }] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

async function modelTold(client: Client, model: string) {
  const versions = await allNodesOf((after) => client.modelVersions({ model, first: 200, after }));
  const told = versions.map(async ({ ref, code, label, tags }) => {
    const tagged = Object.fromEntries(tags.map(({ key, value }) => [key, value]));
    return [
      code?.commit ?? '',
      { label, tagged, recipe: await recipeTold(client, ref), lineage: await lineageTold(client, ref) },
    ];
  });
  return Object.fromEntries(await Promise.all(told));
}

async function recipeTold(client: Client, of: string) {
  const recipe = await client.recipe({ of });
  if (!recipe) throw new Error(`required: a recipe of ${of}; came: none`);
  const { of: _of, asOf: _asOf, datasets, ...rest } = recipe;
  // A reference is by number, which follows the order of recording.
  return { ...rest, datasets: datasets.map(({ ref: _ref, ...use }) => use) };
}

async function lineageTold(client: Client, of: string) {
  const lineage = await client.lineage({ of, direction: 'UPSTREAM' });
  const names = new Map(
    lineage?.nodes.map(({ ref, kind, name, digest, label }) => [ref, `${kind} ${name} ${digest ?? label}`]),
  );
  const edges = lineage?.edges.map(({ from, to, role }) => `${names.get(from)} -> ${names.get(to)} (${role})`);
  return { nodes: [...names.values()].sort(), edges: edges?.sort() };
}
