import { approvalsAfter } from '@pedigree/commands';
import { formatStep, type RolloutPlan } from '@pedigree/schema/events';
import { isInForce, isNextWithdrawn, type VersionKey } from '@pedigree/views';
import type { RolloutBlock } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import type { RolloutNode } from '../nodes.ts';
import { toWords } from '../policy/to-words.ts';
import { refOfVersion } from './refs.ts';

/** What keeps a rollout from its next step, as known: what a command to take it would be refused for, newcomer by newcomer. */
export async function blocksOf({ known, namespace, environment, ...rollout }: RolloutNode): Promise<RolloutBlock[]> {
  const { plan, step } = rollout;
  if (!isInForce(rollout)) return [];
  const asksForApprovals = await hasApprovals(known, { namespace, name: environment });
  const newcomers = plan.versions.map(({ model, number }) => ({ namespace, name: model, number }));
  const blocks = await Promise.all(
    newcomers.map(async (newcomer) => {
      if (await isRetracted(known, newcomer)) return [toBlock('RETRACTED', newcomer, 'retracted')];
      const isHeld = asksForApprovals && (await isRejected(known, newcomer, environment));
      return isHeld ? [toBlock('REJECTED', newcomer, `rejected for ${environment}`)] : [];
    }),
  );
  return [...blocks.flat(), ...(plan.automatic && isNextWithdrawn(rollout) ? [withdrawn(plan, step + 1)] : [])];
}

async function hasApprovals(known: Known, environment: { namespace: string; name: string }): Promise<boolean> {
  const [standing] = await known.policiesOfEnvironments.load(environment);
  return standing?.policy.rules.some(({ rule }) => rule === 'APPROVALS') ?? false;
}

async function isRetracted(known: Known, newcomer: VersionKey): Promise<boolean> {
  const version = await known.modelVersions.load(newcomer);
  return (version?.retraction ?? null) !== null;
}

async function isRejected(known: Known, newcomer: VersionKey, environment: string): Promise<boolean> {
  const words = toWords(await known.approvalsOfVersions.load(newcomer));
  return approvalsAfter(words, { actor: '', recordedBy: null }, environment).rejected.length > 0;
}

function toBlock(why: 'RETRACTED' | 'REJECTED', newcomer: VersionKey, is: string): RolloutBlock {
  const version = refOfVersion('model', newcomer);
  return { why, version, message: `${version} is ${is}` };
}

function withdrawn({ steps }: RolloutPlan, place: number): RolloutBlock {
  const step = formatStep(steps[place] ?? 'SHADOW');
  return { why: 'WITHDRAWN', version: null, message: `${step} was withdrawn, and does not come again by itself` };
}
