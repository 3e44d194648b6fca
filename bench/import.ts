import { join } from 'node:path';
import { type CommandReport, runCommandLine } from './src/command-line.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { runFloor, startServer } from './src/processes.ts';
import { makeRepository, metricsPaths, shapeOfRepository } from './src/repository/make-repository.ts';

const reach = 0.2;

/** What floors/import.ts prints. */
interface FloorReport {
  readonly seconds: number;
  readonly objects: number;
  readonly bytes: number;
}

/** What the CLI prints. */
interface ImportReport {
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly problems: readonly unknown[];
}

interface Imported extends CommandReport {
  readonly answer: ImportReport;
}

/** A DVC and GTO repository imported whole into a service, beside git reading the same objects. */
export const importing: Bench = {
  name: 'import',
  async run({ smoke }) {
    const size = smoke ? { commits: 100, tags: 20 } : { commits: 10_000, tags: 2_000 };
    return inFolder(async (folder) => {
      const repository = join(folder, 'repository');
      await makeRepository(repository, size);
      const ours: Imported[] = [];
      const floors: FloorReport[] = [];
      for (let run = 0; run < (smoke ? 1 : 3); run++) {
        floors.push(await runFloor('floors/import.js', [repository, ...metricsPaths]));
        ours.push(await importInto(join(folder, `data-${run}`), repository));
      }
      return [toFigure(size, ours, floors)];
    });
  },
};

async function importInto(data: string, repository: string): Promise<Imported> {
  const server = await startServer('standalone', ['--port', '0', '--data', data]);
  try {
    const words = ['import', 'dvc', repository, '--url', server.url, '--environment', 'prod=production', '--json'];
    const report = await runCommandLine(words);
    return { ...report, answer: JSON.parse(report.output) };
  } finally {
    await server.stop();
  }
}

function toFigure(
  { commits, tags }: { readonly commits: number; readonly tags: number },
  ours: readonly Imported[],
  floors: readonly FloorReport[],
): Figure {
  const { answer, quarters } = ours[0] ?? { answer: null, quarters: [] };
  return {
    name: 'import of a repository',
    conditions: [
      `${commits} commits, ${tags} tags: ${shapeOfRepository}`,
      `${answer?.recorded} events recorded, ${answer?.problems.length} things not understood`,
      `median of ${ours.length}, interleaved, a new service each`,
      `took ${median(ours.map(({ seconds }) => seconds)).toFixed(1)} s, git ${median(floors.map(({ seconds }) => seconds)).toFixed(2)} s for ${floors[0]?.objects} objects`,
      `RSS of the importer at the quarters ${quarters.map((bytes) => Math.round(bytes / 1e6)).join(', ')} MB`,
    ].join('; '),
    unit: 'commits/s',
    ...besideFloor(
      ours.map(({ seconds }) => commits / seconds),
      floors.map(({ seconds }) => commits / seconds),
      { least: reach },
    ),
  };
}
