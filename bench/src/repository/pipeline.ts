import { createHash } from 'node:crypto';
import { drawBelow, drawHex, type Random } from '../random.ts';

/** A file of the repository and what it says. */
export interface File {
  readonly path: string;
  readonly text: string;
}

interface Content {
  readonly path: string;
  md5: string;
  size: number;
  /** Of a directory, how many it holds. */
  files?: number;
}

/** A DVC project in a subfolder: prepare → featurize → train → evaluate, with one model that its dvc.yaml annotates. */
export interface Pipeline {
  /** All its files, as they are at first. */
  readonly begin: () => readonly File[];
  /** All its files as they are. */
  readonly files: () => readonly File[];
  /** As GTO's tags call its model. */
  readonly artifact: string;
  /** The data are others: everything runs again. */
  readonly newData: () => readonly File[];
  /** Parameters are others: what hangs on them runs again. */
  readonly newParameters: () => readonly File[];
  /** Code is changed, and not run. */
  readonly newCode: () => readonly File[];
  /** dvc.yaml says something else that runs nothing. */
  readonly newWords: () => readonly File[];
}

/** Where metrics of a pipeline stand, below its folder. */
export const metricsFile = 'eval/metrics.json';

const stages = ['prepare', 'featurize', 'train', 'evaluate'] as const;

export function makePipeline(random: Random, folder: string): Pipeline {
  const content = (path: string, files?: number): Content => ({
    path,
    md5: drawHex(random, 32),
    size: 1_000 + drawBelow(random, 100_000_000),
    ...(files === undefined ? {} : { files }),
  });
  const data = content('data/data.xml');
  const prepared = content('data/prepared', 2);
  const features = content('data/features', 2);
  const model = content('models/model.pkl');
  const code = stages.map((stage) => drawCode(random, stage));
  const recorded = code.map(contentOf);
  const parameters = { ngrams: 1, features: 100, seed: 1, depth: 6, rate: 0.1 };
  const metrics = { auc: 0.9, loss: 0.1 };
  const files = new Map<string, File>();
  let words = 0;

  function runFrom(first: 'prepare' | 'featurize' | 'train'): readonly File[] {
    const made = { prepare: [prepared, features, model], featurize: [features, model], train: [model] }[first];
    for (let stage = stages.indexOf(first); stage < stages.length; stage++) {
      const ran = code[stage];
      if (ran) recorded[stage] = contentOf(ran);
    }
    for (const out of made) {
      out.md5 = drawHex(random, 32);
      out.size = 1_000 + drawBelow(random, 100_000_000);
    }
    Object.assign(metrics, { auc: random(), loss: random() });
    return [file('dvc.lock', lockText()), file(metricsFile, metricsText())];
  }

  function file(path: string, text: string): File {
    const written = { path: `${folder}/${path}`, text };
    files.set(path, written);
    return written;
  }

  function lockText(): string {
    const evaluated = contentOf({ path: metricsFile, text: metricsText() });
    const ran = [
      stageText('prepare', [data, recorded[0]], { 'prepare.seed': parameters.seed, 'prepare.split': 0.2 }, [prepared]),
      stageText(
        'featurize',
        [prepared, recorded[1]],
        { 'featurize.max_features': parameters.features, 'featurize.ngrams': parameters.ngrams },
        [features],
      ),
      stageText(
        'train',
        [features, recorded[2]],
        { 'train.depth': parameters.depth, 'train.rate': parameters.rate, 'train.seed': parameters.seed },
        [model],
      ),
      stageText('evaluate', [features, model, recorded[3]], {}, [evaluated]),
    ];
    return `schema: '2.0'\nstages:\n${ran.join('')}`;
  }

  function metricsText(): string {
    return `${JSON.stringify({ test: metrics, train: metrics }, null, 2)}\n`;
  }

  function parametersText(): string {
    const { ngrams, features: most, seed, depth, rate } = parameters;
    return `prepare:\n  seed: ${seed}\n  split: 0.2\nfeaturize:\n  max_features: ${most}\n  ngrams: ${ngrams}\ntrain:\n  depth: ${depth}\n  rate: ${rate}\n  seed: ${seed}\n`;
  }

  function newData(): readonly File[] {
    Object.assign(data, { md5: drawHex(random, 32), size: 1_000 + drawBelow(random, 100_000_000) });
    const held = `outs:\n- md5: ${data.md5}\n  size: ${data.size}\n  hash: md5\n  path: data.xml\n`;
    return [file('data/data.xml.dvc', held), ...runFrom('prepare')];
  }

  function newWords(): readonly File[] {
    words++;
    return [file('dvc.yaml', declaration(folder, words))];
  }

  return {
    artifact: `${folder}=${folder}-model`,
    begin: () => [
      ...newWords(),
      ...code.map(({ path, text }) => file(path, text)),
      file('params.yaml', parametersText()),
      ...newData(),
    ],
    files: () => [...files.values()],
    newData,
    newWords,
    newParameters() {
      const isOfFeatures = random() < 0.3;
      if (isOfFeatures)
        Object.assign(parameters, { ngrams: 1 + drawBelow(random, 4), features: drawBelow(random, 5_000) });
      else Object.assign(parameters, { depth: drawBelow(random, 20), rate: random() });
      return [file('params.yaml', parametersText()), ...runFrom(isOfFeatures ? 'featurize' : 'train')];
    },
    newCode() {
      const stage = drawBelow(random, stages.length);
      const changed = drawCode(random, stages[stage] ?? 'train');
      code[stage] = changed;
      return [file(changed.path, changed.text)];
    },
  };
}

function drawCode(random: Random, stage: string): File {
  return { path: `src/${stage}.py`, text: `# ${drawHex(random, 40)}\n` };
}

/** What DVC records of a file that it has read. */
function contentOf({ path, text }: File): Content {
  return { path, md5: createHash('md5').update(text).digest('hex'), size: Buffer.byteLength(text) };
}

function stageText(
  name: string,
  deps: readonly (Content | undefined)[],
  parameters: Readonly<Record<string, number>>,
  outs: readonly Content[],
): string {
  const ran = Object.entries(parameters).map(([key, value]) => `        ${key}: ${value}\n`);
  return [
    `  ${name}:\n    cmd: python src/${name}.py\n`,
    `    deps:\n${deps.flatMap((dep) => (dep ? contentText(dep) : [])).join('')}`,
    ran.length > 0 ? `    params:\n      params.yaml:\n${ran.join('')}` : '',
    `    outs:\n${outs.map(contentText).join('')}`,
  ].join('');
}

function contentText({ path, md5, size, files }: Content): string {
  const isFolder = files !== undefined;
  return `    - path: ${path}\n      hash: md5\n      md5: ${md5}${isFolder ? '.dir' : ''}\n      size: ${size}\n${isFolder ? `      nfiles: ${files}\n` : ''}`;
}

function declaration(folder: string, words: number): string {
  const stage = (name: string, deps: readonly string[], params: readonly string[], outs: string) =>
    `  ${name}:\n    cmd: python src/${name}.py\n    deps:\n${[...deps, `src/${name}.py`].map((dep) => `    - ${dep}\n`).join('')}${params.length > 0 ? `    params:\n${params.map((key) => `    - ${key}\n`).join('')}` : ''}${outs}`;
  return [
    'stages:\n',
    stage('prepare', ['data/data.xml'], ['prepare.seed', 'prepare.split'], '    outs:\n    - data/prepared\n'),
    stage(
      'featurize',
      ['data/prepared'],
      ['featurize.max_features', 'featurize.ngrams'],
      '    outs:\n    - data/features\n',
    ),
    stage(
      'train',
      ['data/features'],
      ['train.depth', 'train.rate', 'train.seed'],
      '    outs:\n    - models/model.pkl\n',
    ),
    stage(
      'evaluate',
      ['data/features', 'models/model.pkl'],
      [],
      `    metrics:\n    - ${metricsFile}:\n        cache: false\n`,
    ),
    `artifacts:\n  ${folder}-model:\n    path: models/model.pkl\n    type: model\n    desc: as of change ${words}\n`,
  ].join('');
}
