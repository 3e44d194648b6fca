/**
 * The floor of lineage over HTTP: a node:http handler that parses a JSON body, finds the node of a reference by one
 * select, searches upstream over typed arrays, fetches the rows of the first 500 nodes by one select, and answers with six
 * members of each. Takes a file of views; prints its URL.
 */
import { createServer } from 'node:http';
import { DatabaseSync } from '@photostructure/sqlite';
import { makeBareGraph } from './lineage-ids.ts';

const [file = ''] = process.argv.slice(2);
const most = 500;
const kinds = ['DATASET', 'CODE', 'RUN', 'MODEL', 'ARTIFACT'];

interface Row {
  readonly number: number;
  readonly identity: string;
  readonly alias: string | null;
  readonly kind: number;
  readonly name: string;
  readonly digest: string | null;
  readonly label: string | null;
  readonly version_number: number | null;
}

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
  const found: readonly Row[] = fetchRows.all(JSON.stringify(wanted));
  const rows = new Map(found.map((row) => [row.number, row]));
  const nodes = wanted.map((number) => {
    const row = rows.get(number);
    if (row === undefined) throw new Error(`required: a row of node ${number}; came: none`);
    const { identity, alias, kind, name, digest, label, version_number } = row;
    return { ref: alias ?? identity, kind: kinds[kind], name, digest, label, number: version_number };
  });
  return JSON.stringify({ data: { lineage: { nodes } } });
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const text = answer(variables.of);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}/graphql\n`);
});
process.on('SIGTERM', () => process.exit());
