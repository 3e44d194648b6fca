/** For tests alone: repositories at random, the rules they meet, and gto as the oracle. */
export { askGto, findGto, type GtoAnswer, type GtoTold } from './ask-gto.ts';
export { countRules, type RuleCounts } from './count-rules.ts';
export { randomRepository, seeded } from './random-repository.ts';
export { git, type MadeRepository, type MadeTag, makeRepository } from './repository.ts';
