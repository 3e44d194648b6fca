import { basename, relative, resolve } from 'node:path';
import { type Client, recordOne } from '@pedigree/client';
import { formatReference, isInvalid, parseName } from '@pedigree/kernel';
import { type Content, digestContent } from './digest/content-digest.ts';
import { WrongUsage } from './errors.ts';
import { type ChangingOptions, commonInput } from './options.ts';
import { showProgress } from './output/progress.ts';
import type { Provenance } from './provenance.ts';
import type { Setting } from './setting.ts';
import { type Accepted, requireAccepted } from './tell-outcome.ts';

export interface DatasetRegistration {
  readonly path: string;
  readonly name?: string | undefined;
  readonly uri?: string | undefined;
  readonly parameters?: Record<string, unknown> | undefined;
  readonly derivedFrom?: readonly string[] | undefined;
  readonly provenance?: Provenance;
}

export interface RegisteredDataset {
  /** By digest: it names the content whether or not it was only planned. */
  readonly reference: string;
  readonly name: string;
  readonly content: Content;
  readonly accepted: Accepted;
}

/**
 * Computes the digest of a file or folder, and records it as a version of a dataset, which is registered where it is new.
 * The dataset's name is the path from the working tree's root unless one is given. Throws Refused, WrongUsage.
 */
export async function registerDataset(
  client: Client,
  registration: DatasetRegistration,
  root: string,
  options: ChangingOptions,
  setting: Setting,
): Promise<RegisteredDataset> {
  const path = resolve(setting.folder, registration.path);
  const name = nameOf(registration, path, root);
  const content = await digestContent(path, (total) =>
    showProgress(setting.terminal, setting.clock, `Reading ${basename(path)}`, total),
  );
  const namespace = options.namespace ?? 'default';
  const common = commonInput(options, setting);
  const registered = await recordOne(client, {
    registerDataset: {
      name,
      namespace,
      commandId: setting.newId(),
      occurredAt: common.occurredAt,
      dryRun: common.dryRun,
    },
  });
  const reference = formatReference({
    kind: 'dataset',
    namespace,
    name,
    version: { by: 'digest', digest: content.digest },
  });
  const registration_ = requireAccepted(registered, options, setting.terminal);
  // A version of a dataset that is only planned cannot be planned: the dataset's plan stands for both.
  if (registration_.kind === 'planned') return { reference, name, content, accepted: registration_ };
  const { code, software } = registration.provenance ?? {};
  const { digest, ...counts } = content;
  const accepted = await recordOne(client, {
    versionDataset: {
      dataset: formatReference({ kind: 'dataset', namespace, name }),
      digest,
      ...counts,
      artifacts: registration.uri === undefined ? undefined : [{ uri: registration.uri, digest, size: content.size }],
      parameters: registration.parameters,
      derivedFrom: registration.derivedFrom,
      code,
      software,
      ...common,
    },
  });
  return { reference, name, content, accepted: requireAccepted(accepted, options, setting.terminal) };
}

function nameOf({ name }: DatasetRegistration, path: string, root: string): string {
  const fromRoot = relative(root, path).replaceAll('\\', '/');
  const chosen = name ?? (fromRoot === '' || fromRoot.startsWith('..') ? basename(path) : fromRoot);
  const parsed = parseName(chosen);
  if (isInvalid(parsed)) throw new WrongUsage(`--name: ${parsed.invalid}`);
  return parsed;
}
