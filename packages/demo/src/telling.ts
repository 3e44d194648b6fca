import type { Command } from '@pedigree/client';
import type { MadeModel } from './pipeline.ts';
import type { Table } from './transactions.ts';

/** What is around the pipeline. */
export interface Surroundings {
  /** The commit of the code that trains, where it is in a repository. */
  readonly code?: { readonly commit: string; readonly dirty: boolean } | undefined;
  readonly software: {
    readonly language: string;
    readonly languageVersion: string;
    /** Name to version. */
    readonly packages: Readonly<Record<string, string>>;
  };
}

/** When, in words of the story: so many days before the day it is told, at an hour. */
export type DaysAgo = (days: number, hour?: number) => string;

/** The id of a command of the story: the same each time it is told, so that it is recorded once. */
export function idOf(...name: readonly (string | number)[]): string {
  return ['demo', ...name].join(':');
}

/** What a dataset version was made from, and by which execution. */
interface Making {
  readonly run?: { readonly id: string; readonly name: string };
  /** References of dataset versions by role. */
  readonly from?: Readonly<Record<string, string>>;
  readonly derivedFrom?: readonly string[];
}

export function versioned(
  name: string,
  file: Table,
  occurredAt: string,
  reason: string,
  { run, from, derivedFrom }: Making = {},
): Command {
  return {
    versionDataset: {
      dataset: name,
      digest: file.digest,
      rows: file.rows,
      size: file.size,
      run,
      datasets: from && Object.entries(from).map(([role, dataset]) => ({ role, dataset })),
      derivedFrom,
      commandId: idOf('version', name, file.digest.slice(-16)),
      occurredAt,
      reason,
    },
  };
}

/** What a model was trained on, and what it came from. */
interface Origin {
  readonly dataset: string;
  readonly parent?: string;
}

export function trained(
  model: string,
  label: string,
  made: MadeModel,
  { dataset, parent }: Origin,
  { code, software }: Surroundings,
  occurredAt: string,
  reason: string,
): Command {
  return {
    recordTraining: {
      model,
      label,
      run: { id: `train-${model}-${label}`, name: 'train', endedAt: occurredAt },
      code,
      datasets: [{ dataset, role: 'training' }],
      parameters: made.parameters,
      software,
      metrics: made.metrics,
      artifacts: [
        { name: 'weights.json', mediaType: 'application/json', digest: made.file.digest, size: made.file.size },
      ],
      parents: parent === undefined ? [] : [{ model: parent, relation: 'FINE_TUNE' }],
      commandId: idOf('train', model, label),
      occurredAt,
      reason,
    },
  };
}

export function promoted(
  model: string,
  label: string,
  environment: string,
  occurredAt: string,
  reason?: string,
): Command {
  return {
    promoteModel: {
      environment,
      model,
      version: label,
      commandId: idOf('promote', environment, model, label),
      occurredAt,
      reason,
    },
  };
}

export function retracted(model: string, label: string, occurredAt: string, reason: string): Command {
  return {
    retractModelVersion: { model, version: label, commandId: idOf('retract', model, label), occurredAt, reason },
  };
}

export function retractedData(reference: string, occurredAt: string, reason: string): Command {
  return {
    retractDatasetVersion: { version: reference, commandId: idOf('retract', reference.slice(-24)), occurredAt, reason },
  };
}
