import { type Actor, encode, eventId, type Instant, stamp, toInstant } from '@pedigree/kernel';
import { streamOf } from '@pedigree/schema/events';
import { createRandom, drawBelow, drawHex, drawOne, type Random } from '../random.ts';
import { retractDataset, sightDataset, versionDataset } from './dataset-version.ts';
import { evaluate, label, retract, setAlias, tag } from './model-words.ts';
import { makeProject, type Project } from './project.ts';
import type { Said } from './said.ts';
import { type Coming, changeServing, environments } from './serving.ts';
import { train } from './training.ts';

/** As many as let some versions have hundreds of nodes upstream. */
const eventsAProject = 5_000;
const beginning = Date.parse('2023-01-01T00:00:00.000Z');
const span = 3 * 365 * 86_400_000;

type Act = (random: Random, project: Project, comingTo: (stream: string) => Coming) => Said | undefined;

/** How many of a thousand events do what; where a project has nothing to say it of yet, a model is trained. */
const mix: readonly (readonly [number, Act])[] = [
  [500, trainOne],
  [120, evaluate],
  [110, tag],
  [100, versionDataset],
  [80, changeServing],
  [40, setAlias],
  [28, label],
  [10, retract],
  [8, sightDataset],
  [4, retractDataset],
];

/** The shape of {@link makeLog}, in words. */
export const shapeOfLog =
  'half ModelTrained (20 packages, a new lock file every 50 trainings of a model; 10 parameters, 5 metrics, 2–5 dataset versions, a commit for every 10, 40 % with a run, 25 % with a parent, 20 % with the digest of their artifact), 12 % evaluations, 11 % tags, 10 % dataset versions (each grown from the one before, half of them made by a run), 8 % serving changes, 10 % aliases, labels, retractions, sightings; 5,000 events a project';

/**
 * The bytes of a log of so many events, as projects write it side by side over three years: what a store restores.
 * The same for the same number.
 */
export function* makeLog(events: number): Generator<Uint8Array, void, undefined> {
  const random = createRandom(17);
  const projects = Array.from({ length: countProjects(events) }, (_, index) => makeProject(random, index));
  const write = createWriter(random, events);
  const opening = projects.flatMap(register);
  for (const said of opening.slice(0, events)) yield write(() => said);
  for (let position = opening.length; position < events; position++) {
    const project = drawOne(random, projects);
    yield write((comingTo) => {
      const act = drawAct(random);
      return act(random, project, comingTo) ?? trainOne(random, project);
    });
  }
}

/** Bytes of what an event says (`data`, as JSON), on average over a log of so many. */
export function averagePayload(events: number): number {
  let bytes = 0;
  for (const event of makeLog(events)) {
    const { data }: { readonly data: unknown } = JSON.parse(Buffer.from(event).toString('utf8'));
    bytes += Buffer.byteLength(JSON.stringify(data));
  }
  return bytes / events;
}

/** A time within the years of the log. */
export function drawTime(random: Random): Instant {
  return toInstant(beginning + drawBelow(random, span));
}

/** How many projects write a log of so many events. */
export function countProjects(events: number): number {
  return Math.max(1, Math.round(events / eventsAProject));
}

function trainOne(random: Random, project: Project): Said {
  return train(random, project, drawOne(random, project.models));
}

function drawAct(random: Random): Act {
  let left = drawBelow(random, 1_000);
  for (const [weight, act] of mix) {
    if (left < weight) return act;
    left -= weight;
  }
  return trainOne;
}

function register({ namespace, datasets, models }: Project, index: number): readonly Said[] {
  const isFirstOfTeam = index < 10;
  return [
    ...(isFirstOfTeam
      ? environments.map(
          (name, rank): Said => ({
            stream: streamOf('environment', namespace, name),
            type: 'EnvironmentDefined',
            data: { rank, production: name === 'production' },
          }),
        )
      : []),
    ...datasets.map(
      ({ name }): Said => ({
        stream: streamOf('dataset', namespace, name),
        type: 'DatasetRegistered',
        data: {},
      }),
    ),
    ...models.map(
      ({ name }): Said => ({
        stream: streamOf('model', namespace, name),
        type: 'ModelRegistered',
        data: {},
      }),
    ),
  ];
}

/** Wraps what is said into envelopes, one after another, and gives their bytes. */
function createWriter(random: Random, events: number) {
  const revisions = new Map<string, number>();
  const people: readonly Actor[] = Array.from({ length: 40 }, (_, index) => ({
    id: `person-${index}`,
    kind: 'PERSON',
    means: 'CLAIMED',
  }));
  let position = 0;

  return (say: (comingTo: (stream: string) => Coming) => Said): Uint8Array => {
    position++;
    const recordedAt = toInstant(beginning + Math.floor((position / events) * span));
    const commandId = `command-${position}`;
    const said = say((stream) => ({ id: eventId(stream, commandId, 0), recordedAt }));
    const { stream, type, data } = said;
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const encoded = encode({
      id: eventId(stream, commandId, 0),
      stream,
      revision,
      type,
      schemaVersion: 1,
      occurredAt: occurredAt(random, recordedAt, said),
      namespace: stream.slice(stream.indexOf('-') + 1, stream.indexOf('/')),
      actor: drawOne(random, people),
      commandId,
      commandDigest: drawHex(random, 64),
      correlationId: commandId,
      causationId: commandId,
      evidence: 'OBSERVED',
      basis: [],
      ...(random() < 0.3 ? { reason: 'as agreed in the weekly meeting of the team' } : {}),
      data,
    });
    stamp(encoded, recordedAt);
    return encoded.bytes;
  };
}

/** One in ten is told up to a month late; what serves holds from when it says. */
function occurredAt(random: Random, recordedAt: Instant, { data }: Said): Instant {
  if ('changes' in data) return data.changes[0]?.from ?? recordedAt;
  return random() < 0.1 ? toInstant(Date.parse(recordedAt) - drawBelow(random, 30 * 86_400_000)) : recordedAt;
}
