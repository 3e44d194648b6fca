/**
 * The floor of serving and of lineage over HTTP on PostgreSQL: a node:http handler that asks what serves by one bare
 * statement, or walks upstream over arrays and fetches the rows of the first 500 nodes by one more. Takes a connection string and
 * the schema of the views; prints its URL. Its sessions count a seek as ours do: a small table is not read whole for one row.
 */
import { Pool, types } from 'pg';
import { lineageAnswer, most } from './lineage-answer.ts';
import { makeBareGraph } from './lineage-ids.ts';
import { serveAnswers } from './serve-answers.ts';

const [connectionString = '', schema = ''] = process.argv.slice(2);

types.setTypeParser(types.builtins.INT8, Number);
const pool = new Pool({ connectionString, options: `-c search_path=${schema} -c random_page_cost=1.1`, max: 4 });
const graph = await readGraph();

async function readGraph() {
  const nodes = await pool.query('select max(number) as nodes from lineage_nodes');
  // What is said twice is one edge, the first.
  const edges = await pool.query(
    'select "from", "to", min(number) as number from lineage_edges group by "from", "to", role order by number',
  );
  const ends = Int32Array.from(edges.rows.flatMap(({ from, to }) => [from, to]));
  return makeBareGraph(nodes.rows[0].nodes, ends);
}

const servingNow = `select c.since, c.stated, l.label
  from (select since, stated from serving_changes where slot = $1 and withdrawn_at is null
        order by since desc, position desc, ordinal desc limit 1) c
  left join model_labels l on l.namespace = $2 and l.name = $3
    and l.number = (c.stated::json -> 'allocation' -> 'versions' -> 0 ->> 'number')::int`;

/** What serves of `team/model` in `team/environment`: one version at most, as generated logs have it. */
async function answerServing(environment: string, model: string): Promise<string> {
  const [namespace = '', ...words] = model.split('/');
  const name = words.join('/');
  const values = [`${environment}@${name}`, namespace, name];
  const { rows } = await pool.query({ name: 'serving', text: servingNow, values });
  if (rows.length === 0)
    return JSON.stringify({ data: { serving: { state: 'UNKNOWN', since: null, allocation: [] } } });
  const { since, stated, label } = rows[0];
  const { state, versions = [] } = JSON.parse(stated).allocation;
  const [version] = versions;
  const allocation = version ? [{ share: version.share, version: { number: version.number, label } }] : [];
  return JSON.stringify({ data: { serving: { state, since: new Date(since).toISOString(), allocation } } });
}

const findNode = 'select number from lineage_nodes where identity = $1';
const fetchRows = `select number, identity, alias, kind, name, digest, label, version_number from lineage_nodes
  where number = any($1::bigint[])`;

async function answerLineage(of: string): Promise<string> {
  const found = await pool.query({ name: 'find', text: findNode, values: [of] });
  const count = graph.search(found.rows[0].number);
  const wanted = Array.from(graph.queue.subarray(0, Math.min(count, most)));
  const { rows } = await pool.query({ name: 'rows', text: fetchRows, values: [wanted] });
  return lineageAnswer(wanted, rows);
}

serveAnswers(({ of, environment = '', model = '' }) =>
  of === undefined ? answerServing(environment, model) : answerLineage(of),
);
