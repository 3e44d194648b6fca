import type { Actor, Instant, Position } from '@pedigree/kernel';
import type { EnvironmentEvents, ReportEvents, RolloutPlan } from '@pedigree/schema/events';
import type { TableOf } from '../table.ts';

/** A rollout, as the event that began it states it. */
export type RolloutRow = {
  /** Id of that event. */
  readonly id: string;
  readonly namespace: string;
  readonly environment: string;
  readonly position: Position;
  readonly plan: RolloutPlan;
  /** Whether the service itself does something about it: it advances by itself, or has guards. */
  readonly isWatched: boolean;
  /** Position of the event that completed or aborted it; null while none did. */
  readonly endedAt: Position | null;
};

/** A model of a rollout. */
export type RolloutModelRow = {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
  /** Of the event that began the rollout. */
  readonly position: Position;
  readonly rollout: string;
};

/** What an event about a rollout says besides its changes. */
export type RolloutTold = {
  readonly actor: Actor;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  /** Whether the step before had not held for as long as it should. */
  readonly forced: boolean;
  readonly guard: EnvironmentEvents['RolloutAborted']['data']['guard'] | null;
};

/** An event about a rollout. */
export type RolloutEventRow = {
  readonly rollout: string;
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  /** Place in the plan's steps of what serves from then on; null where the event states no step. */
  readonly step: number | null;
  readonly occurredAt: Instant;
  readonly told: RolloutTold;
};

/** Metrics of a version while it served, as they were reported. */
export type ServingReportRow = {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
  readonly number: number;
  readonly position: Position;
  readonly eventId: string;
  readonly occurredAt: Instant;
  readonly metrics: ReportEvents['ServingMetricsReported']['data']['metrics'];
};

export type RolloutRows = {
  rollouts: RolloutRow;
  rollout_models: RolloutModelRow;
  rollout_events: RolloutEventRow;
  serving_reports: ServingReportRow;
};

export const rollouts: TableOf<RolloutRow> & { readonly name: 'rollouts' } = {
  name: 'rollouts',
  columns: {
    id: 'text',
    namespace: 'text',
    environment: 'text',
    position: 'position',
    plan: 'json',
    isWatched: 'boolean',
    endedAt: 'position?',
  },
  key: ['id'],
  indexes: [
    { name: 'by_position', on: 'position' },
    { name: 'by_environment', on: 'namespace, environment, position' },
    { name: 'watched', on: 'is_watched, position', where: 'ended_at is null' },
  ],
};

export const rolloutModels: TableOf<RolloutModelRow> & { readonly name: 'rollout_models' } = {
  name: 'rollout_models',
  columns: { namespace: 'text', environment: 'text', model: 'text', position: 'position', rollout: 'text' },
  key: ['namespace', 'environment', 'model', 'position'],
  indexes: [{ name: 'by_rollout', on: 'rollout' }],
};

export const rolloutEvents: TableOf<RolloutEventRow> & { readonly name: 'rollout_events' } = {
  name: 'rollout_events',
  columns: {
    rollout: 'text',
    position: 'position',
    eventId: 'text',
    type: 'text',
    step: 'integer?',
    occurredAt: 'instant',
    told: 'json',
  },
  key: ['rollout', 'position'],
  indexes: [],
};

export const servingReports: TableOf<ServingReportRow> & { readonly name: 'serving_reports' } = {
  name: 'serving_reports',
  columns: {
    namespace: 'text',
    environment: 'text',
    model: 'text',
    number: 'integer',
    position: 'position',
    eventId: 'text',
    occurredAt: 'instant',
    metrics: 'json',
  },
  key: ['namespace', 'environment', 'model', 'number', 'position'],
  indexes: [],
};
