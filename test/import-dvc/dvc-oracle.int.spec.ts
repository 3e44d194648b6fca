import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient, type RecipeQuery } from '@pedigree/client';
import {
  askDvc,
  type DvcTold,
  findDvc,
  git,
  makeRepository,
  type RandomPipeline,
  randomPipeline,
} from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { importInto, now, refused } from './imported.ts';

/**
 * Seeds of the repositories. These are drawn from the first 70 as those of the fewest versions that meet each thing 20 times:
 * dvc takes half a second for one. `PEDIGREE_TEST_HISTORIES` asks for that many of the first instead.
 */
const rich = [1, 2, 12, 14, 20, 23, 28, 35, 40, 52, 53, 64, 66];
const first = Number(process.env.PEDIGREE_TEST_HISTORIES ?? 0);
const seeds = first > 0 ? Array.from({ length: first }, (_, index) => index + 1) : rich;
const dvc = findDvc(process.env);
const suite = dvc || process.env.CI === 'true' ? describe : describe.skip;

type Recipe = NonNullable<RecipeQuery['recipe']>;

interface Named {
  readonly namespace: string;
  readonly model: string;
  readonly label: string;
}

/** A tagged version, what dvc tells of it, and what it is called here. */
interface Version extends Named {
  readonly seed: number;
  /** The one whose parameters are compared with its own: there, too, all had run. */
  readonly other: Named | null;
  readonly isFresh: boolean;
  readonly told: DvcTold;
}

suite('as dvc itself tells it (needs dvc 3.67: PEDIGREE_TEST_DVC or dvc on the PATH)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-dvc-'));
  const versions: Version[] = [];
  let service: OwnService;
  let client: Client;

  beforeAll(async () => {
    if (!dvc)
      throw new Error('required: dvc 3.67 (pip install dvc==3.67.1) as PEDIGREE_TEST_DVC or on the PATH; came: none');
    service = await startOwnService({ clock: () => now });
    client = createClient({ url: service.url });
    const asked = [];
    for (const seed of seeds) {
      const made = randomPipeline(seed);
      const path = join(folder, String(seed));
      await makeRepository(path, made.repository);
      git(folder, ['clone', '--quiet', '--branch', 'work-0', path, `${path}-tree`]);
      asked.push(...questionsOf(made, seed, `${path}-tree`));
    }
    const questions = asked.map(({ question }) => question);
    const [answers] = await Promise.all([askDvc(dvc, questions), importAll()]);
    asked.forEach(({ version }, index) => {
      const told = answers[index];
      if (told) versions.push({ ...version, told });
    });
  }, 900_000);

  async function importAll(): Promise<void> {
    for (const seed of seeds) {
      const report = await importInto(client, `of-${seed}`, join(folder, String(seed)));
      expect({ seed, refused: refused(report) }).toEqual({ seed, refused: [] });
    }
  }

  afterAll(async () => {
    await service?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the repositories meet what DVC can do, many times', () => {
    const counts = {
      versions: versions.length,
      stale: versions.filter(({ told }) => told.stale.length > 0).length,
      'of another project': versions.filter(({ told }) => told.dag.some((each) => each.includes('/dvc.yaml:'))).length,
      'of many': versions.filter(({ told }) => told.dag.some((each) => each.includes('@'))).length,
      'inside of a folder': versions.filter(({ told }) => told.uses.some(([, path]) => path.endsWith('/part.csv')))
        .length,
      'around several': versions.filter(({ told }) => told.uses.some(([, path]) => /many\d+$/.test(path))).length,
      'parameters that differ': versions.filter(({ told }) => Object.keys(told.difference).length > 0).length,
    };
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(Object.entries(counts).filter(([, times]) => times < 20)).toEqual([]);
  });

  test('the inputs of every stage upstream are those of dvc dag, as they were recorded, and end where it is stale', async () => {
    for (const version of versions) {
      const { datasets, problems } = await recipeOf(client, version);
      const ours = datasets.map(({ role, name, digest }) => `${role} ${name} ${digest}`);
      const theirs = version.told.uses.map(([stage, path, digest]) => `${nameOf(stage)} ${path} ${digest}`);
      expect({ ...idOf(version), uses: sorted(ours) }).toEqual({ ...idOf(version), uses: sorted(theirs) });
      const stale = problems.filter(({ what }) => what.startsWith('stale: it used'));
      expect({ ...idOf(version), stale: stale.length }).toEqual({ ...idOf(version), stale: version.told.stale.length });
    }
  });

  test('every stage and every .dvc file of dvc dag is upstream in the lineage', async () => {
    for (const version of versions.filter(({ isFresh }) => isFresh)) {
      const { runs, files } = await upstreamOf(service, version);
      const [stages, tracked] = [version.told.dag.filter((each) => !each.endsWith('.dvc')), version.told.dag.length];
      // What a .dvc file takes from elsewhere is brought by a run of its own here, which is no stage.
      const made = runs.filter((name) => name !== 'import');
      expect({ ...idOf(version), runs: sorted(made) }).toEqual({ ...idOf(version), runs: sorted(stages.map(nameOf)) });
      const kept = version.told.dag
        .filter((each) => each.endsWith('.dvc'))
        .map((each) => each.slice(0, -'.dvc'.length));
      expect({ ...idOf(version), missing: kept.filter((path) => !files.includes(path)), tracked }).toEqual({
        ...idOf(version),
        missing: [],
        tracked,
      });
    }
  });

  test('parameters are those that ran, each under its key, or told apart by file or stage', async () => {
    for (const version of versions) {
      const parameters = parametersOf(await recipeOf(client, version));
      const used = new Set<string>();
      for (const [stage, file, key, value] of version.told.parameters) {
        const forms = [key, `${file}:${key}`, `${stage}:${file}:${key}`];
        const found = forms.find((form) => parameters.has(form));
        expect({ ...idOf(version), key, value: found && parameters.get(found) }).toEqual({
          ...idOf(version),
          key,
          value,
        });
        if (found) used.add(found);
      }
      expect(sorted(parameters.keys())).toEqual(sorted(used));
    }
  });

  test('two versions differ in the parameters in which dvc params diff finds them to, where all had run', async () => {
    let compared = 0;
    for (const version of versions.filter(({ isFresh }) => isFresh)) {
      if (!version.other) continue;
      const is = parametersOf(await recipeOf(client, version));
      const was = parametersOf(await recipeOf(client, version.other));
      for (const [file, keys] of Object.entries(version.told.difference)) {
        for (const [key, difference] of Object.entries(keys)) {
          const ofChain = version.told.parameters.filter(([, , each, , path]) => each === key && path === file);
          // A key that stands in several files is told apart by them, and compared above.
          if (ofChain.length === 0 || !is.has(key) || !was.has(key)) continue;
          compared += 1;
          const ours = { old: was.get(key), new: is.get(key) };
          expect({ ...idOf(version), file, key, ...ours }).toEqual({
            ...idOf(version),
            file,
            key,
            ...difference,
            diff: undefined,
          });
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(20);
  });
});

function questionsOf({ pipeline, repository, isFresh }: RandomPipeline, seed: number, path: string) {
  const registered = repository.tags.filter(({ name }) => name.includes('@v'));
  return registered.map(({ name, commit }) => {
    const [artifact = '', label = ''] = name.split('@');
    const other = registered.find((each) => each.name !== name && isFresh[each.commit])?.name ?? null;
    const question = { path, revision: name, model: pipeline.model.path, other };
    const of = { namespace: `of-${seed}`, model: artifact.replace('=', ':'), label };
    const version = { seed, ...of, other: other === null ? null : { ...of, label: other.split('@')[1] ?? '' } };
    return { question, version: { ...version, isFresh: isFresh[commit] ?? false } };
  });
}

async function recipeOf(client: Client, { namespace, model, label }: Named): Promise<Recipe> {
  const recipe = await client.recipe({ of: `model:${namespace}/${model}@${label}` });
  if (!recipe) throw new Error(`required: a recipe of ${model}@${label} in ${namespace}; came: none`);
  return recipe;
}

function parametersOf({ parameters }: Recipe): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(Object(parameters)));
}

interface Answer {
  readonly lineage: {
    readonly nodes: readonly {
      readonly kind: string;
      readonly name: string;
      readonly subject: { readonly name?: string } | null;
    }[];
  };
}

const question = `query ($of: String!) { lineage(of: $of, direction: UPSTREAM) { nodes { kind name subject { ... on Run { name } } } } }`;

async function upstreamOf({ ask }: OwnService, { namespace, model, label }: Version) {
  const { data } = await ask<Answer>(question, { of: `model:${namespace}/${model}@${label}` });
  const { nodes } = data.lineage;
  return {
    runs: nodes.flatMap(({ kind, subject }) => (kind === 'RUN' ? [subject?.name ?? ''] : [])),
    files: nodes.flatMap(({ kind, name }) => (kind === 'DATASET' ? [name] : [])),
  };
}

/** As an address is written where a name stands. */
function nameOf(address: string): string {
  return address.replaceAll('@', '-');
}

function idOf({ seed, model, label }: Version) {
  return { seed, version: `${model}@${label}` };
}

function sorted(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort();
}
