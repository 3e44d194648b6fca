import { ask, recordAll } from './ask.ts';
import { createRandom, drawBelow, drawHex } from './random.ts';

/** The work that other registries were measured on: versions of one model with their runs, and steps from data to data. */
const versions = 2_000;
const components = 8;
const stepsEach = 249;

/** Nodes of one component: two of each step, its run and what came of it, and the dataset version at the beginning. */
export const nodesOfComponent = stepsEach * 2 + 1;

/** In words. */
export const shapeOfSteps = `${versions.toLocaleString('en')} versions of one model with their runs, ${components * stepsEach} steps in ${components} components of ${nodesOfComponent} nodes`;

/** Records it, with every version of the model promoted once. @returns a reference of the beginning of each component. */
export async function seedSteps(url: string): Promise<readonly string[]> {
  const random = createRandom(31);
  await recordAll(url, [
    { defineEnvironment: { name: 'production', rank: 1, production: true } },
    { registerModel: { name: 'fraud' } },
  ]);
  await recordAll(url, trainings(random, versions));
  await recordAll(
    url,
    Array.from({ length: versions }, (_, index) => ({
      promoteModel: {
        environment: 'production',
        model: 'fraud',
        version: `${index + 1}`,
        occurredAt: dayOf(index),
      },
    })),
  );
  const beginnings: string[] = [];
  for (let component = 0; component < components; component++) {
    const { commands, beginning } = makeComponent(random, component);
    await recordAll(url, commands);
    beginnings.push(beginning);
  }
  const text = await ask(url, 'query ($of: String!) { lineage(of: $of) { totalNodes } }', { of: beginnings[0] });
  if (!text.includes(`"totalNodes":${nodesOfComponent}}`)) {
    throw new Error(`required: a component of ${nodesOfComponent} nodes; came: ${text.slice(0, 300)}`);
  }
  return beginnings;
}

/** The day of a promotion: one after another through the years before 2026. */
export function dayOf(index: number): string {
  return new Date(Date.parse('2020-07-01T00:00:00Z') + index * 86_400_000).toISOString();
}

/** Commands that record so many versions of the model, each with a run of its own. */
export function trainings(random: () => number, count: number): readonly { readonly recordTraining: object }[] {
  return Array.from({ length: count }, () => ({
    recordTraining: {
      model: 'fraud',
      run: { id: drawHex(random, 32), name: 'train' },
      code: { repository: 'https://github.com/acme/fraud', commit: drawHex(random, 40) },
      parameters: { depth: drawBelow(random, 20), rate: random(), seed: drawBelow(random, 1_000_000) },
      metrics: { accuracy: random(), auc: random(), loss: random() },
    },
  }));
}

/** Every step makes one dataset version of one or two earlier ones, by a run. */
function makeComponent(random: () => number, component: number) {
  const name = `component-${component}`;
  const digest = () => `md5:${drawHex(random, 32)}`;
  const made = [digest()];
  const commands: object[] = [{ registerDataset: { name } }, { versionDataset: { dataset: name, digest: made[0] } }];
  for (let step = 1; step <= stepsEach; step++) {
    const used = Array.from({ length: 1 + drawBelow(random, 2) }, () => made[drawBelow(random, made.length)]);
    const out = digest();
    commands.push({
      versionDataset: {
        dataset: name,
        digest: out,
        run: { id: drawHex(random, 32), name: `step-${step}` },
        datasets: [...new Set(used)].map((one, index) => ({ dataset: `${name}@${one}`, role: `input-${index}` })),
      },
    });
    made.push(out);
  }
  return { commands, beginning: `dataset:${name}@1` };
}
