import { allNodesOf, type RolloutState } from '@pedigree/client';
import { inFull, readKnownAt, readThing } from '../arguments.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatTime } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import { nameRollout } from '../rollout/name-rollout.ts';
import { formatNewcomers, printRollout, rolloutToJson } from '../rollout/print-rollout.ts';
import type { Setting } from '../setting.ts';

/** `pedigree rollout show`: its plan, where it is, and all that happened to it. */
export function rolloutShowCommand(setting: Setting) {
  return askingCommand(
    'show',
    'Shows a rollout: its plan, where it is, and what happened to it.',
    'pedigree rollout show fraud production',
  )
    .optionsGroup('Options:')
    .argument('<rollout>', 'a model, of which the last is shown, or an id')
    .argument('[environment]', 'where the model is rolled out')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (text, place, options) => {
      const { terminal } = setting;
      const knownAt = readKnownAt(options.knownAt, terminal);
      const named = nameRollout(text, options.namespace);
      const environment = place && inFull(readThing('<environment>', place, 'environment', options.namespace));
      const client = clientOf(options, setting);
      const rollout =
        'rollout' in named
          ? await client.rollout({ id: named.rollout, knownAt })
          : (await client.rollouts({ ...named, environment, knownAt, first: 1 })).nodes[0];
      if (!rollout) {
        const when = knownAt === undefined ? '' : ` as known at ${knownAt}`;
        throw new Refused(`not found: a rollout ${'rollout' in named ? text : `of ${named.model}`}${when}`);
      }
      if (options.json) printJson(terminal, rolloutToJson(rollout));
      else printRollout(rollout, terminal);
    });
}

const states: readonly RolloutState[] = ['RUNNING', 'PAUSED', 'COMPLETED', 'ABORTED', 'OVERTAKEN'];

function readState(text: string | undefined): RolloutState | undefined {
  if (text === undefined) return undefined;
  const state = states.find((each) => each === text.toUpperCase());
  if (state) return state;
  throw new WrongUsage(`--state: required: one of ${states.join(', ').toLowerCase()}; came: ${text}`);
}

/** `pedigree rollout list`: the last that began first. */
export function rolloutListCommand(setting: Setting) {
  return askingCommand(
    'list',
    'Lists rollouts, from the last that began to the first.',
    'pedigree rollout list --environment production --state running',
  )
    .optionsGroup('Options:')
    .option('--environment <name>', 'only there')
    .option('--model <name>', 'only of this model')
    .option('--state <state>', 'only those: running, paused, completed, aborted or overtaken')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (options) => {
      const { terminal } = setting;
      const { namespace } = options;
      const asked = {
        environment:
          options.environment && inFull(readThing('--environment', options.environment, 'environment', namespace)),
        model: options.model && inFull(readThing('--model', options.model, 'model', namespace)),
        state: readState(options.state),
      };
      const client = clientOf(options, setting);
      let knownAt = readKnownAt(options.knownAt, terminal);
      const rollouts = await allNodesOf(async (after) => {
        const page = await client.rollouts({ ...asked, knownAt, after });
        // Every page as the first was known, so that what begins meanwhile shifts none.
        knownAt = page.asOf.position;
        return page;
      });
      if (options.json) {
        printJson(terminal, { rollouts: rollouts.map(rolloutToJson) });
        return;
      }
      printTable(
        terminal,
        [
          { title: 'ROLLOUT', flexible: true },
          { title: 'ENVIRONMENT', flexible: true },
          { title: 'STATE' },
          { title: 'STEP', align: 'right' },
          { title: 'SINCE' },
        ],
        rollouts.map((rollout) => [
          formatNewcomers(rollout),
          rollout.environment,
          rollout.state.toLowerCase(),
          rollout.step,
          formatTime(rollout.since),
        ]),
        'No rollout is recorded. Begin one with: pedigree rollout start',
      );
    });
}
