/**
 * `node .ci/on-kafka.mjs <command…>` runs a command beside one private node of Kafka, which it names as PEDIGREE_TEST_KAFKA:
 * each test that needs no special one makes topics there, where else each would start a node. Ends as the command ends.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startBroker } from '../packages/kafka-relay/dist/testing/index.js';

const kafka = await startBroker();
const variable = `PEDIGREE_TEST_KAFKA=${kafka.brokers.join()}`;
const [code] = await once(spawn('env', [variable, ...process.argv.slice(2)], { stdio: 'inherit' }), 'exit');
await kafka.dispose();
process.exitCode = code ?? 1;
