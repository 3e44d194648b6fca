export { type ProjectorService, type StartProjectingOptions, startProjecting } from './start-projecting.ts';
