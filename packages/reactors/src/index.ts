export { type KeepRolloutsOptions, keepRollouts, type RolloutsKept } from './rollouts/keep-rollouts.ts';
