import { nameOf } from '@pedigree/assembly/places';
import { BackupRefused, backUp, planBackUp } from '@pedigree/event-store-sqlite';
import { formatPosition } from '@pedigree/kernel';
import { progressOf } from './progress-of.ts';
import type { SubcommandOptions } from './subcommand.ts';

/** Copies the log into an empty folder, verified, under a log id of its own. A service may be running, and writing. */
export async function backup(target: string, options: SubcommandOptions): Promise<void> {
  const { store, json, dryRun, random, print, progress, interruption } = options;
  if (store.kind !== 'sqlite') {
    throw new BackupRefused(`required: a log on SQLite; came: ${nameOf(store)}, which \`pedigree log export\` copies`);
  }
  const { folder } = store;
  if (dryRun) {
    const { logId, head, bytes } = planBackUp({ folder, target });
    const upTo = formatPosition(logId, head);
    const planned = { dryRun, folder: target, events: Number(head), copyOf: upTo, bytes };
    await print(
      json
        ? `${JSON.stringify(planned)}\n`
        : `${head} events up to ${upTo}, ${bytes} bytes, would be copied to ${target}; nothing was written\n`,
    );
    return;
  }
  const onProgress = progressOf('verifying the copy', progress);
  const { logId, copyId, head, bytes } = await backUp({ folder, target, random, onProgress, signal: interruption() });
  const upTo = formatPosition(logId, head);
  const answer = { folder: target, events: Number(head), copyOf: upTo, logId: copyId, bytes };
  await print(
    json
      ? `${JSON.stringify(answer)}\n`
      : `${head} events up to ${upTo} are in ${target}, verified, as log ${copyId} (${bytes} bytes)\n`,
  );
}
