/**
 * `node .ci/list-contract.mjs <report>` reads a report of jest (`--json --outputFile=<report>`) and prints the promises of the
 * event store that every adapter was seen to keep. Fails where an adapter was not run, or passed another list than the rest.
 */
import { readFileSync } from 'node:fs';

const adapters = ['memory', 'SQLite', 'PostgreSQL', 'EventStoreDB'];

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const results = testResults.flatMap(({ assertionResults }) => assertionResults);

const promisesOf = (adapter) =>
  results
    .filter(
      ({ ancestorTitles }) => ancestorTitles.at(-1) === `The ${adapter} store keeps the contract of the event store`,
    )
    .filter(({ status }) => status === 'passed')
    .map(({ title }) => title);

const kept = new Map(adapters.map((adapter) => [adapter, new Set(promisesOf(adapter))]));
const promises = [...new Set([...kept.values()].flatMap((passed) => [...passed]))];
const missing = promises.flatMap((promise) =>
  adapters.filter((adapter) => !kept.get(adapter).has(promise)).map((adapter) => `${adapter}: ${promise}`),
);

for (const promise of promises) console.log(`- ${promise}`);
if (promises.length === 0 || missing.length > 0) {
  console.error(['required: each of them on every adapter; came without:', ...missing].join('\n'));
  process.exitCode = 1;
} else console.log(`${promises.length} promises, each kept on ${adapters.join(', ')}`);
