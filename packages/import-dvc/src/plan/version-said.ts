import type { ObjectReader } from '../git/object-reader.ts';
import { textOfBlob } from '../git/text-of-blob.ts';
import { type Annotation, annotationIn } from '../gto/annotation.ts';
import { hasPath, type ReadCommit } from '../history/read-history.ts';
import { entryAt } from '../history/tree-index.ts';
import { readVersionRecipe, type VersionRecipe } from './version-recipe.ts';

/** What the commit of a model version says of it. */
export interface VersionSaid {
  readonly annotation: Annotation | null;
  readonly recipe: VersionRecipe;
  /** The committer's date in seconds since 1970. */
  readonly committedAt: number;
  /** The committer's e-mail: personal. */
  readonly by: string;
}

/** Reads what a commit says of a version of an artifact. @throws GitError `UNREADABLE_OBJECT` */
export async function readVersionSaid(
  namespace: string,
  artifact: string,
  read: ReadCommit,
  objects: ObjectReader,
): Promise<VersionSaid> {
  const { snapshot, commit, root } = read;
  const annotation = annotationIn(snapshot.files, artifact);
  const recipe = await readVersionRecipe(artifact, annotation, {
    namespace,
    snapshot,
    hasPath: (path) => hasPath(read, path),
    async readText(path) {
      const entry = entryAt(root, path);
      if (!entry?.isFile) return null;
      const [blob] = await objects.read([entry.id]);
      return blob ? textOfBlob(blob.content) : null;
    },
  });
  return { annotation, recipe, committedAt: commit.committedAt, by: commit.by };
}
