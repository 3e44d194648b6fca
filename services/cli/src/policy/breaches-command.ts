import { nodesOf, type PolicyBreachesQuery } from '@pedigree/client';
import { allocationToJson, formatAllocation } from '../allocation.ts';
import { inFull, readKnownAt, readThing } from '../arguments.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatTime } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

type Breach = PolicyBreachesQuery['policyBreaches']['nodes'][number];

const words: Readonly<Record<Breach['how'], string>> = {
  OVERRIDDEN: 'overridden',
  TOLD: 'told',
  ROLLED_BACK: 'rolled back',
};

/** `pedigree policy breaches`: what came past the policy of an environment. */
export function breachesCommand(setting: Setting) {
  return askingCommand(
    'breaches',
    'Lists what serves or served although the policy missed something: overridden, told afterwards, or rolled back to.',
    'pedigree policy breaches production',
  )
    .optionsGroup('Options:')
    .argument('<environment>', 'such as production')
    .option('--model <name>', 'only this model')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (name, options) => {
      const { terminal } = setting;
      const environment = inFull(readThing('<environment>', name, 'environment', options.namespace));
      const model = options.model && inFull(readThing('--model', options.model, 'model', options.namespace));
      const client = clientOf(options, setting);
      const breaches: Breach[] = [];
      let knownAt = readKnownAt(options.knownAt, terminal);
      const pages = nodesOf(async (after) => {
        const page = await client.policyBreaches({ environment, model, knownAt, after });
        // Every page as the first was known, so that what is recorded meanwhile shifts none.
        knownAt = page.asOf.position;
        return page;
      });
      for await (const breach of pages) breaches.push(breach);
      if (options.json) printJson(terminal, { environment, breaches: breaches.map(toJson) });
      else
        printTable(
          terminal,
          [
            { title: 'SINCE' },
            { title: 'MODEL', flexible: true },
            { title: 'SERVES', flexible: true },
            { title: 'HOW' },
            { title: 'BY', flexible: true },
            { title: 'MISSING', flexible: true },
          ],
          breaches.map(({ change, how, items }) => [
            formatTime(change.since),
            change.model,
            formatAllocation(change.state, change.allocation),
            change.withdrawnBy ? `${words[how]}, withdrawn` : words[how],
            change.actor.id,
            items
              .filter(({ passed }) => !passed)
              .map(({ required, found }) => `${required}: ${found}`)
              .join('; '),
          ]),
          'Nothing is known that came past the policy.',
        );
    });
}

function toJson({ change, how, policy, items }: Breach) {
  const { model, since, state, allocation, event, actor, reason, evidence, withdrawnBy } = change;
  return {
    ...{ model, since, state, allocation: allocationToJson(allocation) },
    ...{ event: event.eventId, actor: actor.id, reason, evidence },
    withdrawnBy: withdrawnBy?.eventId ?? null,
    how,
    policy: policy && { since: policy.occurredAt, event: policy.event.eventId },
    items,
  };
}
