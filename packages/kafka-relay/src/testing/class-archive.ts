import { execFile } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Arguments of a JVM. */
export type JvmArguments = readonly string[];

/**
 * Has a JVM take Kafka's classes as another left them behind, so that a node starts for half of the processor time. Where none
 * has, or one of another Java, it loads them from the jars.
 */
export function withClassArchive(jars: string): JvmArguments {
  return [`-XX:SharedArchiveFile=${archiveBeside(jars)}`];
}

/** Has a run of Kafka, which gets arguments of its JVM and has to end in order, leave its classes behind: once for a Java. */
export async function makeClassArchive(jars: string, run: (jvm: JvmArguments) => Promise<void>): Promise<void> {
  if (await isMade(jars)) return;
  const making = `${archiveBeside(jars)}-${process.pid}`;
  await run([`-XX:ArchiveClassesAtExit=${making}`]);
  renameSync(making, archiveBeside(jars));
}

function archiveBeside(jars: string): string {
  return `${jars}.jsa`;
}

async function isMade(jars: string): Promise<boolean> {
  const orFail = ['-Xshare:on', ...withClassArchive(jars), '-cp', join(jars, '*'), '-version'];
  return promisify(execFile)('java', orFail).then(
    () => true,
    () => false,
  );
}
