import type { RolloutFieldsFragment } from '@pedigree/client';
import { formatTime, formatVersion } from '../output/format.ts';
import type { Terminal } from '../output/terminal.ts';

type Rollout = RolloutFieldsFragment;

/** A rollout, for scripts. */
export function rolloutToJson({ versions, history, ...rollout }: Rollout) {
  return {
    ...rollout,
    versions: versions.map(({ ref, number, label, model }) => ({ ref, model: model.name, number, label })),
    history: history.map(({ actor, ...moment }) => ({ ...moment, actor: actor.id })),
  };
}

/** The newcomers of a rollout, for people. */
export function formatNewcomers({ versions }: Pick<Rollout, 'versions'>): string {
  return versions.map((version) => `${version.model.name} ${formatVersion(version)}`).join(', ');
}

/** Where a rollout is, in one sentence. */
export function tellRollout(rollout: Rollout): string {
  const { state, step, since, environment, nextFrom, automatic, blockedBy } = rollout;
  const what = `${formatNewcomers(rollout)} in ${environment}`;
  switch (state) {
    case 'RUNNING': {
      if (blockedBy.length > 0) return `Rollout of ${what}: ${step} since ${formatTime(since)}; it goes no further.`;
      const next = automatic ? 'the next step comes by itself' : 'the next step may come';
      return `Rollout of ${what}: ${step} since ${formatTime(since)}; ${next} from ${formatTime(nextFrom)}.`;
    }
    case 'PAUSED':
      return `Rollout of ${what}: paused at ${step}.`;
    case 'COMPLETED':
      return `Rollout of ${what}: completed at ${formatTime(since)}.`;
    case 'ABORTED':
      return `Rollout of ${what}: aborted at ${formatTime(since)}, from ${step}.`;
    case 'OVERTAKEN':
      return `Rollout of ${what}: something else was stated since; its last step was ${step}.`;
  }
}

/** A rollout with its plan and all that happened to it, for people. */
export function printRollout(rollout: Rollout, terminal: Terminal): void {
  const { id, steps, holdFor, automatic, guards, blockedBy, history } = rollout;
  terminal.print(tellRollout(rollout));
  for (const { message } of blockedBy) terminal.print(`Blocked: ${message}.`);
  terminal.print(`Id: ${id}`);
  terminal.print(`Steps: ${steps.join(', ')}, each for ${holdFor} s${automatic ? ', automatic' : ''}`);
  for (const { metric, atLeast, atMost } of guards) {
    const least = atLeast === null ? '' : `${atLeast} <= `;
    terminal.print(`Guard: ${least}${metric}${atMost === null ? '' : ` <= ${atMost}`}`);
  }
  for (const { at, type, step, actor, reason, forced, guard } of history) {
    const what = `${type.replace('Rollout', '').toLowerCase()}${step === null ? '' : ` ${step}`}`;
    const passed = guard ? `, as ${guard.metric} of ${guard.model} was ${String(guard.value)}` : '';
    const why = reason === null ? '' : `: ${reason}`;
    terminal.print(`  ${formatTime(at)}  ${what}${forced ? ', forced' : ''}${passed}, by ${actor.id}${why}`);
  }
}
