import { type ChangeFieldsFragment, nodesOf } from '@pedigree/client';
import { allocationToJson, formatAllocation } from '../allocation.ts';
import { inFull, readInteger, readKnownAt, readThing } from '../arguments.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatTime } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

const changesPerPage = 100;

/** `pedigree history`: the changes of a slot, or of an environment. */
export function historyCommand(setting: Setting) {
  return askingCommand(
    'history',
    'Lists the changes of what serves in an environment, the latest first.',
    'pedigree history production --model fraud --withdrawn',
  )
    .optionsGroup('Options:')
    .argument('<environment>', 'such as production')
    .option('--model <name>', 'only this model')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .option('--withdrawn', 'also the changes that a correction withdrew')
    .option('--limit <n>', 'at most so many (default: all)')
    .action(async (name, options) => {
      const { terminal } = setting;
      const environment = readThing('<environment>', name, 'environment', options.namespace);
      const model = options.model && inFull(readThing('--model', options.model, 'model', options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const limit = readInteger('--limit', options.limit, 1) ?? Number.POSITIVE_INFINITY;
      const client = clientOf(options, setting);
      const changes: ChangeFieldsFragment[] = [];
      let asOf: { readonly position: string; readonly recordedAt: string | null } | undefined;
      const pages = nodesOf(async (after) => {
        const page = await client.servingHistory({
          environment: inFull(environment),
          model,
          // Every page as the first was known, so that what is recorded meanwhile shifts none.
          knownAt: asOf?.position ?? knownAt,
          withdrawn: options.withdrawn ?? false,
          first: Math.min(changesPerPage, limit - changes.length),
          after,
        });
        asOf ??= page.asOf;
        return page;
      });
      for await (const change of pages) {
        changes.push(change);
        if (changes.length >= limit) break;
      }
      // What has changes was recorded: only a name without any may be one that nobody recorded.
      if (changes.length === 0 && !(await client.environment({ environment: inFull(environment), knownAt }))) {
        terminal.warn(`Nobody recorded ${inFull(environment)}. Is the name right?`);
      }
      if (options.json) printJson(terminal, { environment: environment.name, asOf, changes: changes.map(toJson) });
      else print(setting, changes);
    });
}

function toJson(change: ChangeFieldsFragment) {
  const { model, since, until, state, allocation, event, actor, withdrawnBy, ...rest } = change;
  return {
    model,
    since,
    until,
    state,
    allocation: allocationToJson(allocation),
    salt: rest.salt,
    event: event.eventId,
    type: event.type,
    actor: actor.id,
    reason: rest.reason,
    evidence: rest.evidence,
    position: rest.position,
    recordedAt: rest.recordedAt,
    basisMoved: rest.basisMoved,
    overridden: rest.policy?.overridden ?? false,
    restates: rest.restates,
    withdrawnBy: withdrawnBy?.eventId ?? null,
  };
}

function print({ terminal }: Setting, changes: readonly ChangeFieldsFragment[]): void {
  printTable(
    terminal,
    [
      { title: 'SINCE' },
      { title: 'MODEL', flexible: true },
      { title: 'SERVES', flexible: true },
      { title: 'HOW' },
      { title: 'BY', flexible: true },
      { title: 'NOTE', flexible: true },
    ],
    changes.map((change) => [
      formatTime(change.since),
      change.model,
      formatAllocation(change.state, change.allocation),
      words.get(change.event.type) ?? change.event.type,
      change.actor.id,
      noteOf(change),
    ]),
    'No change is known.',
  );
}

/** An event type that is newer than this program is shown by its name. */
const words: ReadonlyMap<string, string> = new Map([
  ['ModelPromoted', 'promoted'],
  ['RolloutStarted', 'rollout started'],
  ['RolloutAdvanced', 'rollout advanced'],
  ['RolloutCompleted', 'rollout completed'],
  ['RolloutAborted', 'rollout aborted'],
  ['ModelRolledBack', 'rolled back'],
  ['EnvironmentRestored', 'restored'],
  ['ModelRetired', 'retired'],
  ['ServingCorrected', 'corrected'],
]);

function noteOf({ withdrawnBy, restates, basisMoved, policy, evidence, event }: ChangeFieldsFragment): string {
  // A correction is told afterwards by its nature: that goes without saying.
  const told = evidence !== 'OBSERVED' && event.type !== 'ServingCorrected';
  return [
    withdrawnBy && 'withdrawn',
    restates && 'restates',
    basisMoved && 'basis moved',
    policy?.overridden && 'policy overridden',
    told && evidence.toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
}
