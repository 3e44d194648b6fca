/**
 * `npm run rules`: the house keeps its rules, and every rule sees its violation. Prints each fault; exits 1 on any.
 * The planted files are no part of build, tests, lint or knip.
 */
import { importFaults } from './imports.mjs';
import { totalMapFaults } from './total-map-faults.mjs';
import { totalMaps } from './total-maps.mjs';

const { faults: ofImports, rules, modules } = await importFaults();
const faults = [...ofImports, ...totalMapFaults()];

for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length === 0)
  console.log(
    `${modules} modules keep ${rules} import rules; every rule and each of ${totalMaps.length} total maps sees its violation.`,
  );
process.exitCode = faults.length === 0 ? 0 : 1;
