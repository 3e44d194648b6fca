import { ask } from './src/ask.ts';
import { countLineage } from './src/count-lineage.ts';
import type { Bench } from './src/figure.ts';
import { measureStarts, type Question, startFigures } from './src/measure-starts.ts';
import { servingQuestion, someVersion, upstreamQuestion } from './src/mix/questions.ts';
import { startServer } from './src/processes.ts';

const reach = { seconds: 3, megabytes: 500 };
const questions = [servingQuestion, upstreamQuestion(someVersion)];

/** From the beginning of the process to the first right answers about serving and lineage, on a large log with views. */
export const start: Bench = {
  name: 'start',
  async run({ smoke, logs }) {
    const events = smoke ? 5_000 : 1_000_000;
    const folder = await logs.projected(events);
    const starts = await measureStarts(folder, await answered(folder), { times: smoke ? 1 : 5, smoke });
    await starts.server.stop();
    const { nodes, edges } = countLineage(folder);
    const [some, ofNodes, ofEdges] = [events, nodes, edges].map((count) => count.toLocaleString('en'));
    const shape = `${some} events, ${ofNodes} nodes, ${ofEdges} edges, all projected before: a log as in the rebuild`;
    return startFigures('a large log', shape, starts, reach);
  },
};

/** The questions with the whole answers that an earlier process gave: these are right, whatever order parts start in. */
async function answered(folder: string): Promise<readonly Question[]> {
  const server = await startServer('standalone', ['--port', '0', '--data', folder]);
  const learned: Question[] = [];
  for (const question of questions) {
    learned.push({ ...question, expected: await ask(server.url, question.query, question.variables) });
  }
  await server.stop();
  return learned;
}
