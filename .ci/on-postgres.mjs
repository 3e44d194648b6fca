/**
 * `node .ci/on-postgres.mjs <command…>` runs a command beside one private PostgreSQL, which it names as
 * PEDIGREE_TEST_POSTGRES: each test that needs a database makes one there, where else each would start a server. Ends as the
 * command ends.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from '../packages/postgres/dist/testing/index.js';

const server = await startPostgres();
if (server === null) throw new Error('required: what Debian calls postgresql; came: none');
const variable = `PEDIGREE_TEST_POSTGRES=${server.url}`;
const [code] = await once(spawn('env', [variable, ...process.argv.slice(2)], { stdio: 'inherit' }), 'exit');
await server.dispose();
process.exitCode = code ?? 1;
