/**
 * The floor of lineage over HTTP: a node:http handler that parses a JSON body, finds the node of a reference by one
 * select, searches upstream over typed arrays, fetches the rows of the first 500 nodes by one select, and answers with six
 * members of each. Takes a file of views; prints its URL.
 */
import { DatabaseSync } from '@photostructure/sqlite';
import { lineageAnswer, most, type NodeRow } from './lineage-answer.ts';
import { makeBareGraph } from './lineage-ids.ts';
import { serveAnswers } from './serve-answers.ts';

const [file = ''] = process.argv.slice(2);

const database = new DatabaseSync(file, { readOnly: true });
const graph = readGraph();
const find = database.prepare('select number from lineage_nodes where identity = ?');
const fetchRows = database.prepare(
  `select number, identity, alias, kind, name, digest, label, version_number from lineage_nodes
   where number in (select value from json_each(?))`,
);

function readGraph() {
  const { nodes } = database.prepare('select max(number) as nodes from lineage_nodes').get();
  // What is said twice is one edge, the first.
  const edges: readonly { from: number; to: number }[] = database
    .prepare(
      'select "from", "to", min(number) as number from lineage_edges group by "from", "to", role order by number',
    )
    .all();
  const ends = Int32Array.from(edges.flatMap(({ from, to }) => [from, to]));
  return makeBareGraph(Number(nodes), ends);
}

function answer(of: string): string {
  const count = graph.search(Number(find.get(of).number));
  const wanted = Array.from(graph.queue.subarray(0, Math.min(count, most)));
  const found: readonly NodeRow[] = fetchRows.all(JSON.stringify(wanted));
  return lineageAnswer(wanted, found);
}

serveAnswers(({ of = '' }) => answer(of));
