/** For tests alone: repositories at random, the rules they meet, and gto and dvc as the oracles. */
export { askDvc, type DvcTold, findDvc } from './ask-dvc.ts';
export { askGto, findGto, type GtoAnswer, type GtoTold } from './ask-gto.ts';
export { countRules, type RuleCounts } from './count-rules.ts';
export { type RandomPipeline, randomPipeline } from './random-pipeline.ts';
export { randomRepository, seeded } from './random-repository.ts';
export { readFiles } from './read-files.ts';
export { git, type MadeCommit, type MadeRepository, type MadeTag, makeRepository } from './repository.ts';
