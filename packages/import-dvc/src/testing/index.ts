/** For tests alone: repositories at random, gto as the oracle, and a service in memory. */
export { askGto, findGto, type GtoAnswer, type GtoAnswers } from './ask-gto.ts';
export { countRules, type RuleCounts } from './count-rules.ts';
export { MemoryRecorder } from './memory-recorder.ts';
export { randomRepository, seeded } from './random-repository.ts';
export { git, type MadeCommit, type MadeRepository, type MadeTag, makeRepository } from './repository.ts';
