import { appendCases } from './append-cases.ts';
import type { ContractCase } from './harness.ts';
import { historyCases } from './history-cases.ts';
import { idempotencyCases } from './idempotency-cases.ts';
import { lifecycleCases } from './lifecycle-cases.ts';
import { readCases } from './read-cases.ts';
import { recordedAtCases } from './recorded-at-cases.ts';
import { restoreCases } from './restore-cases.ts';
import { sampleCases } from './sample-cases.ts';
import { sizeCases } from './size-cases.ts';
import { subscribeCases } from './subscribe-cases.ts';
import { visibilityCases } from './visibility-cases.ts';

/** Every promise of the port, simple ones first: where several fail, the first says most. */
export const contractCases: readonly ContractCase[] = [
  ...appendCases,
  ...readCases,
  ...idempotencyCases,
  ...recordedAtCases,
  ...sizeCases,
  ...sampleCases,
  ...lifecycleCases,
  ...restoreCases,
  ...subscribeCases,
  ...visibilityCases,
  ...historyCases,
];
