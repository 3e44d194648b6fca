import { type Command, recordOne } from '@pedigree/client';
import { inFull, readThing } from '../arguments.ts';
import { askingCommand, type ChangingOptions, clientOf, commonInput } from '../options.ts';
import { tellDecided } from '../policy/tell-policy.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';
import { nameRollout } from './name-rollout.ts';
import { rolloutToJson, tellRollout } from './print-rollout.ts';

/** A command that says something about a rollout: it happens now, or not at all. */
export function rollingCommand(name: string, summary: string, example: string) {
  return askingCommand(name, summary, example)
    .option('--dry-run', 'say what would be recorded, and record nothing')
    .option('--reason <text>', 'why, in your words')
    .option('--command-id <id>', 'told twice under one id, it is recorded once (default: a new one)')
    .option('--if-revision <n>', 'refuse if the environment changed since it was at this revision')
    .optionsGroup('Options:');
}

/** The same of a rollout that there is: by its id, or by a model and where that is rolled out. */
export function movingCommand(name: string, summary: string, example: string) {
  return rollingCommand(name, summary, example)
    .argument('<rollout>', 'a model of it, such as fraud, or its id')
    .argument('<environment>', 'such as production');
}

/** Which rollout is meant, and what every command carries. */
export function movingInput(rollout: string, environment: string, options: ChangingOptions, setting: Setting) {
  return {
    ...nameRollout(rollout, options.namespace),
    environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
    ...happening(options, setting),
  };
}

/** What every command carries that happens now. */
export function happening(options: ChangingOptions, setting: Setting) {
  const { occurredAt: _, ...common } = commonInput(options, setting);
  return common;
}

/** Sends a command about a rollout, and tells where that is then; of a dry run, what would serve. */
export async function roll(command: Command, options: ChangingOptions, setting: Setting): Promise<void> {
  const { terminal } = setting;
  const client = clientOf(options, setting);
  const accepted = requireAccepted(await recordOne(client, command), options, terminal);
  const { event, kind, position } = accepted;
  const id = Object(event.data).rollout ?? event.eventId;
  const rollout = kind === 'planned' ? null : await client.rollout({ id }, { minPosition: position });
  const sentence = rollout ? tellRollout(rollout) : 'It would be accepted.';
  const decided = tellDecided(accepted, options, terminal);
  tellAccepted(accepted, sentence, options, terminal, { rollout: rollout && rolloutToJson(rollout), ...decided });
}
