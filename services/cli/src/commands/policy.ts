import type { PromotionPolicyFieldsFragment } from '@pedigree/client';
import { inFull, readKnownAt, readThing } from '../arguments.ts';
import { notFound, WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf, localCommand } from '../options.ts';
import { formatTime } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import type { Terminal } from '../output/terminal.ts';
import { wrap } from '../output/wrap.ts';
import { breachesCommand } from '../policy/breaches-command.ts';
import { type PolicyGiven, readPolicyFile, readRule } from '../policy/read-rules.ts';
import { happening, rollingCommand } from '../rollout/rolling-command.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';

/** `pedigree policy show`, which may be left out, `set` and `breaches`. */
export function policyCommand(setting: Setting) {
  return localCommand(
    'policy',
    'Shows and states what a version has to have before it is promoted into an environment.',
    'pedigree policy production',
  )
    .addCommand(showCommand(setting), { isDefault: true })
    .addCommand(setCommand(setting))
    .addCommand(breachesCommand(setting));
}

function showCommand(setting: Setting) {
  return askingCommand(
    'show',
    'Shows the promotion policy of an environment.',
    'pedigree policy show production --history',
  )
    .optionsGroup('Options:')
    .argument('<environment>', 'such as production')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .option('--history', 'also those that held before')
    .action(async (name, options) => {
      const { terminal } = setting;
      const environment = inFull(readThing('<environment>', name, 'environment', options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const found = await clientOf(options, setting).environment({ environment, knownAt });
      if (!found) throw notFound(environment, knownAt);
      const [policy = null, ...earlier] = found.promotionPolicies;
      const history = [policy, ...earlier].flatMap((each) => (each ? [toJson(each)] : []));
      if (options.json) printJson(terminal, { environment: found.ref, policy: policy && toJson(policy), history });
      else for (const each of options.history ? [policy, ...earlier] : [policy]) print(each, terminal);
    });
}

function toJson({ rules, mayOverride, occurredAt, actor, reason, event }: PromotionPolicyFieldsFragment) {
  const own = rules.map((rule) => Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null)));
  return { rules: own, mayOverride, since: occurredAt, actor: actor.id, reason, event: event.eventId };
}

function print(policy: PromotionPolicyFieldsFragment | null, { print, width }: Terminal): void {
  if (!policy) {
    print('No policy was ever stated: nothing is asked of a version.');
    return;
  }
  const { rules, mayOverride, occurredAt, actor, reason } = policy;
  const why = reason === null ? '' : `: ${reason}`;
  const override = mayOverride ? 'With a reason, what is missing may be passed over.' : 'Nothing may be passed over.';
  print(wrap(`Since ${formatTime(occurredAt)}, by ${actor.id}${why}`, width).join('\n'));
  for (const { required } of rules)
    print(
      wrap(required, width - 4)
        .map((line, place) => `${place === 0 ? '  - ' : '    '}${line}`)
        .join('\n'),
    );
  print(rules.length === 0 ? '  Nothing is asked of a version.' : override);
}

function setCommand(setting: Setting) {
  return rollingCommand(
    'set',
    'States anew, as a whole, what a version has to have before it is promoted.',
    'pedigree policy set production --rule approvals:2 --rule branch:main --reason "what goes out is looked at"',
  )
    .argument('<environment>', 'such as production')
    .option(
      '--rule <rule>',
      'once for each: approvals:N[,not-by-author=no], served-in:E[,share=P%][,for=24h], metric:M,at-least=X,at-most=Y[,dataset=D], evaluated-within:DAYS[,dataset=D], no-retracted-ancestor, digests-present, branch:B',
      collect,
    )
    .option('--file <path>', 'all of it as JSON instead: {"rules": […], "mayOverride": false}')
    .option('--none', 'nothing is asked any more')
    .option('--may-override', 'with a reason, a promotion may pass over what is missing')
    .action(async (name, options) => {
      const { terminal, folder } = setting;
      if (options.reason === undefined) throw new WrongUsage('--reason: required: why it is so; came: none');
      const environment = inFull(readThing('<environment>', name, 'environment', options.namespace));
      const given = await readGiven(options, folder);
      const result = await clientOf(options, setting).changePromotionPolicy({
        environment,
        rules: given.rules,
        mayOverride: options.mayOverride ?? given.mayOverride,
        ...happening(options, setting),
      });
      if (result.__typename === 'Rejection') {
        requireAccepted({ kind: 'rejected', code: result.code, message: result.message }, options, terminal);
        return;
      }
      const { position, revision, event, dryRun, repeated } = result;
      const kind = dryRun ? 'planned' : repeated ? 'repeated' : 'recorded';
      const asked = given.rules.length === 1 ? '1 rule is' : `${given.rules.length} rules are`;
      const sentence = `${asked} asked of what is promoted into ${name}.`;
      tellAccepted({ kind, position, revision, event }, sentence, options, terminal);
    });
}

interface Given {
  readonly rule?: readonly string[] | undefined;
  readonly file?: string | undefined;
  readonly none?: true | undefined;
}

async function readGiven({ rule, file, none }: Given, folder: string): Promise<PolicyGiven> {
  const given = [rule && '--rule', file && '--file', none && '--none'].filter(Boolean);
  if (given.length !== 1) {
    throw new WrongUsage(`required: one of --rule, --file and --none; came: ${given.join(' and ') || 'none'}`);
  }
  return file === undefined ? { rules: (rule ?? []).map(readRule) } : readPolicyFile(folder, file);
}
