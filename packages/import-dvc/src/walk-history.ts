import { ObjectReader } from './git/object-reader.ts';
import type { Repository } from './git/open-repository.ts';
import type { Problem } from './gto/history.ts';
import { readHistory } from './history/read-history.ts';
import { commitsToTell, type KnownHistory } from './known-histories.ts';
import { DataHistory } from './plan/data-history.ts';
import type { Telling } from './plan/draft.ts';
import { readVersionSaid, type VersionSaid } from './plan/version-said.ts';
import type { LanedCommand } from './recorder.ts';

/** By artifact, by commit. */
export type VersionsSaid = ReadonlyMap<string, ReadonlyMap<string, VersionSaid>>;

interface Walk {
  readonly repository: Repository;
  readonly telling: Telling;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly histories: readonly KnownHistory[];
  /** Takes each command about data, in the order in which they are to be told. */
  readonly tell: (command: LanedCommand) => Promise<void>;
  /** Called behind every commit. */
  readonly onCommit: () => void;
}

/** Versions of which what git must tell is asked for at once. */
const readingsAtOnce = 50;

/**
 * Walks through the whole history once: tells what it states of data, and reads what tagged commits say of versions.
 *
 * @throws GitError `UNREADABLE_OBJECT`; what `tell` throws
 */
export async function walkHistory({ repository, telling, now, histories, tell, onCommit }: Walk): Promise<{
  readonly said: VersionsSaid;
  readonly problems: readonly Problem[];
}> {
  const wanted = versionsToRead(histories);
  const said = new Map<string, Map<string, VersionSaid>>();
  const readings: Promise<unknown>[] = [];
  const { path, cutOff } = repository;
  const data = new DataHistory(telling, now, cutOff);
  const objects = new ObjectReader(path);
  try {
    for await (const read of readHistory(path, objects)) {
      for (const command of data.take(read)) await tell(command);
      for (const artifact of wanted.get(read.commit.id) ?? []) {
        const ofArtifact = said.get(artifact) ?? new Map<string, VersionSaid>();
        said.set(artifact, ofArtifact);
        // Files of metrics of many commits are asked for together; what was read is waited for with the rest.
        const reading = readVersionSaid(telling.namespace, artifact, read, objects);
        const done = reading.then((version) => ofArtifact.set(read.commit.id, version));
        // It may fail before it is waited for, and that is where the failure is told.
        done.catch(() => {});
        readings.push(done);
        if (readings.length >= readingsAtOnce) await Promise.all(readings.splice(0));
      }
      onCommit();
    }
    await Promise.all(readings);
  } finally {
    objects.close();
  }
  return { said, problems: [...data.problems.values()] };
}

/** By commit the artifacts; of a new last version also the one before it, whose description it is compared with. */
function versionsToRead(histories: readonly KnownHistory[]): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, string[]>();
  for (const known of histories) {
    const commits = new Set(commitsToTell(known));
    const [previous, newest] = known.history.versions.slice(-2).map(({ commit }) => commit);
    if (previous && newest && commits.has(newest)) commits.add(previous);
    for (const commit of commits) wanted.set(commit, [...(wanted.get(commit) ?? []), known.history.artifact]);
  }
  return wanted;
}
