import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '@pedigree/client';
import {
  askGto,
  countRules,
  findGto,
  type GtoAnswer,
  type GtoTold,
  type MadeRepository,
  type MadeTag,
  makeRepository,
  type RuleCounts,
  randomRepository,
  seeded,
} from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { severalAtATime } from '../harness/several-at-a-time.ts';
import { modelsIn, now, refused } from './imported.ts';
import { type Importer, startImporter } from './importer.ts';

/** Seeds of the first repositories: drawn from 400 as the fewest in which every rule is met 20 times. */
const rich = [
  3, 6, 10, 16, 21, 22, 24, 25, 31, 38, 62, 78, 105, 107, 113, 115, 131, 133, 174, 182, 184, 229, 235, 254, 255, 316,
  319, 368,
];
/** How many there are; `PEDIGREE_TEST_HISTORIES` asks for more, and has the tags of all of them come in parts. */
const asked = Number(process.env.PEDIGREE_TEST_HISTORIES ?? 0);
const repositories = Math.max(100, asked);
const inParts = asked > 0 ? repositories : rich.length;
const others = Array.from({ length: repositories }, (_, index) => index + 1).filter((seed) => !rich.includes(seed));
const seeds = [...rich, ...others].slice(0, repositories);
const together = 8;
const gto = findGto(process.env);
const suite = gto || process.env.CI === 'true' ? describe : describe.skip;

interface Made {
  readonly index: number;
  readonly path: string;
  readonly repository: MadeRepository;
}

suite('as gto itself tells it (needs gto 1.10: PEDIGREE_TEST_GTO or gto on the PATH)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-gto-'));
  let made: readonly Made[] = [];
  let told: readonly GtoTold[] = [];
  let service: OwnService;
  let client: Client;
  let importer: Importer;

  beforeAll(async () => {
    if (!gto)
      throw new Error('required: gto 1.10 (pip install gto==1.10.1) as PEDIGREE_TEST_GTO or on the PATH; came: none');
    made = seeds.map((seed, index) => {
      return { index, path: join(folder, String(index)), repository: randomRepository(seed) };
    });
    await severalAtATime(together, made, ({ path, repository }) => makeRepository(path, repository));
    const paths = made.map(({ path }) => path);
    const half = Math.ceil(paths.length / 2);
    told = (await Promise.all([askGto(gto, paths.slice(0, half)), askGto(gto, paths.slice(half))])).flat();
    service = await startOwnService({ clock: () => now });
    client = createClient({ url: service.url });
    importer = startImporter(service.url);
  }, repositories * 9_000);

  afterAll(async () => {
    await importer?.stop();
    await service?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the repositories whose tags come in parts meet every rule at least 20 times, and so all do', async () => {
    const counts: RuleCounts = new Map();
    for (const { path, repository } of made.slice(0, inParts)) await countRules(counts, repository, path);
    const instants = told.flatMap(({ answers }) => answers).length;
    const lines = [...counts].map(([rule, times]) => `${String(times).padStart(6)}  ${rule}`);
    process.stdout.write(
      `${made.length} repositories, ${instants} instants; the tags of ${inParts} come in parts\n${lines.join('\n')}\n`,
    );
    expect([...counts].filter(([, times]) => times < 20)).toEqual([]);
    expect(counts.size).toBeGreaterThanOrEqual(30);
  }, 180_000);

  test(
    'one import gives the same answer at every instant, and a second one records nothing',
    async () => {
      await severalAtATime(together, made, async ({ index, path }) => {
        const namespace = `at-once-${index}`;
        const report = await importer.importInto(namespace, path);
        expect({ index, refused: refused(report) }).toEqual({ index, refused: [] });
        await compare(namespace, index);
        expect(await importer.importInto(namespace, path)).toMatchObject({ recorded: 0 });
      });
    },
    repositories * 6_000,
  );

  test(
    'tags that arrive in random order over several imports give the same answers, and neither the whole nor a fork adds to it',
    async () => {
      await severalAtATime(together, made.slice(0, inParts), async ({ index, path, repository }) => {
        const namespace = `in-parts-${index}`;
        const forks = partsOf(repository, seeded(index + 1000));
        for (const [part, fork] of forks.entries()) {
          await makeRepository(`${path}-${part}`, fork);
          const report = await importer.importInto(namespace, `${path}-${part}`);
          expect({ index, part, refused: refused(report) }).toEqual({ index, part, refused: [] });
        }
        const report = await importer.importInto(namespace, path);
        expect({ index, refused: refused(report) }).toEqual({ index, refused: [] });
        await compare(namespace, index);
        const again = index % 2 === 0 ? path : `${path}-0`;
        expect(await importer.importInto(namespace, again)).toMatchObject({ recorded: 0 });
      });
    },
    repositories * 6_000,
  );

  /** What serves at every second and one millisecond before it, and what is known of every version in the end. */
  async function compare(namespace: string, index: number): Promise<void> {
    const { answers, artifacts } = told[index] ?? { answers: [], artifacts: {} };
    let before: Slots = {};
    for (const [second, answer] of answers) {
      const shown = slotsOf(answer);
      for (const [at, wanted] of [[second * 1000 - 1, before] as const, [second * 1000, shown] as const]) {
        const asked = Object.entries(await askSlots(service, namespace, at)).map(([slot, [commit, label]]) => {
          // A label counts where gto shows one: it may be told later than the instant.
          return [slot, [commit, wanted[slot]?.[1] === null ? null : label]];
        });
        expect({ index, at, slots: Object.fromEntries(asked) }).toEqual({ index, at, slots: wanted });
      }
      before = shown;
    }
    const known = Object.entries(artifacts).filter(([, { versions }]) => Object.keys(versions).length > 0);
    expect({ index, ...(await artifactsIn(client, namespace)) }).toEqual({ index, ...Object.fromEntries(known) });
  }
});

/** The same repository with ever more of its tags: a longer clone each time, or a fork that lacks what others know. */
function partsOf(repository: MadeRepository, random: () => number): readonly MadeRepository[] {
  const shuffled = shuffle(repository.tags, random);
  const parts = 2 + Math.floor(random() * 3);
  return Array.from({ length: parts - 1 }, (_, index) => {
    const arrived = new Set(shuffled.slice(0, Math.ceil((shuffled.length * (index + 1)) / parts)));
    const tags = repository.tags.filter((tag) => arrived.has(tag) && (random() < 0.9 || index === 0));
    return { ...repository, tags };
  });
}

function shuffle(tags: readonly MadeTag[], random: () => number): readonly MadeTag[] {
  return tags
    .map((tag) => ({ tag, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ tag }) => tag);
}

/** By artifact#stage: the commit, and the label where one is told. */
type Slots = Readonly<Record<string, readonly [string, string | null]>>;

function slotsOf(answer: GtoAnswer): Slots {
  const slots = Object.entries(answer).flatMap(([artifact, stages]) =>
    Object.entries(stages).map(([stage, version]) => [`${artifact}#${stage}`, version] as const),
  );
  return Object.fromEntries(slots);
}

interface Served {
  readonly models: readonly {
    readonly model: string;
    readonly state: string;
    readonly allocation: readonly {
      readonly version: { readonly label: string | null; readonly code: { readonly commit: string } };
      readonly share: number;
    }[];
  }[];
}

const question = `query ($prod: String!, $dev: String!, $at: DateTime!) {
  prod: environmentServing(environment: $prod, at: $at) { ...Served }
  dev: environmentServing(environment: $dev, at: $at) { ...Served }
}
fragment Served on EnvironmentServing { models { model state allocation { version { label code { commit } } share } } }`;

async function askSlots({ ask }: OwnService, namespace: string, at: number): Promise<Slots> {
  const { data, errors } = await ask<{ readonly prod: Served; readonly dev: Served }>(question, {
    prod: `environment:${namespace}/production`,
    dev: `environment:${namespace}/dev/eu-1`,
    at: new Date(at).toISOString(),
  });
  expect(errors).toBeUndefined();
  const slots = [...toSlots('prod', data.prod), ...toSlots('dev/eu-1', data.dev)];
  return Object.fromEntries(slots);
}

function toSlots(stage: string, { models }: Served) {
  return models
    .filter(({ state }) => state === 'SERVING')
    .map(({ model, allocation: [first, ...others] }) => {
      if (first?.share !== 10_000 || others.length > 0) throw new Error(`${model} does not serve as a whole`);
      return [`${model}#${stage}`, [first.version.code.commit, first.version.label]] as const;
    });
}

/** What the service knows of every version in the end, as gto tells it: of its tags, those of stages. */
async function artifactsIn(client: Client, namespace: string) {
  const models = Object.entries(await modelsIn(client, namespace)).map(([name, { deprecated, versions }]) => {
    const byCommit = Object.entries(versions).map(([commit, { label, retracted, tags }]) => {
      const stages = Object.entries(tags).flatMap(([key, value]) => {
        const [, stage] = /^gto\.stage\/(.+)$/.exec(key) ?? [];
        return stage === undefined ? [] : [[stage, Date.parse(value) / 1000] as const];
      });
      return [commit, { label, retracted, beneath: Object.fromEntries(stages) }] as const;
    });
    return [name, { deprecated, versions: Object.fromEntries(byCommit) }] as const;
  });
  return Object.fromEntries(models);
}
