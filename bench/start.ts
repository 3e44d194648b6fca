import { countLineage } from './src/count-lineage.ts';
import type { Bench } from './src/figure.ts';
import { groundInFolder } from './src/ground.ts';
import { learnAnswers, measureStarts, startFigures } from './src/measure-starts.ts';
import { servingQuestion, someVersion, upstreamQuestion } from './src/mix/questions.ts';

const reach = { seconds: 3, megabytes: 500 };
const questions = [servingQuestion, upstreamQuestion(someVersion)];

/** From the beginning of the process to the first right answers about serving and lineage, on a large log with views. */
export const start: Bench = {
  name: 'start',
  async run({ smoke, logs }) {
    const events = smoke ? 5_000 : 1_000_000;
    const folder = await logs.projected(events);
    const { words } = groundInFolder(folder);
    const starts = await measureStarts(words, await learnAnswers(words, questions), { times: smoke ? 1 : 5, smoke });
    await starts.server.stop();
    const { nodes, edges } = countLineage(folder);
    const [some, ofNodes, ofEdges] = [events, nodes, edges].map((count) => count.toLocaleString('en'));
    const shape = `${some} events, ${ofNodes} nodes, ${ofEdges} edges, all projected before: a log as in the rebuild`;
    return startFigures('a large log', shape, starts, reach);
  },
};
