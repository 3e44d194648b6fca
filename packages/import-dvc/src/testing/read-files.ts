import type { Json } from '@pedigree/kernel';
import { parseDotDvc, type TrackedData } from '../dvc/dot-dvc.ts';
import { type LockedStage, parseLock } from '../dvc/lock.ts';
import { folderOf } from '../dvc/path.ts';
import { Project } from '../dvc/project.ts';
import { Snapshot } from '../dvc/snapshot.ts';
import { parseYaml } from '../dvc/yaml.ts';
import { Recent } from '../history/recent.ts';

/** What a commit with those files would say: path to text, without git. */
export function readFiles(files: Readonly<Record<string, string>>): Snapshot {
  const locks = new Map<string, readonly LockedStage[]>();
  const tracked = new Map<string, TrackedData>();
  const annotations = new Map<string, Json>();
  const projects: Project[] = [];
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('dvc.lock')) locks.set(folderOf(path), parseLock(text, new Recent(10)));
    else if (path.endsWith('.dvc')) tracked.set(path, parseDotDvc(text, path));
    else if (path.endsWith('artifacts.yaml')) annotations.set(folderOf(path), parseYaml(text));
    else if (path.endsWith('dvc.yaml')) projects.push(new Project(folderOf(path), parseYaml(text), new Map()));
  }
  return new Snapshot({ projects, locks, tracked, annotations, unreadable: new Map() });
}
