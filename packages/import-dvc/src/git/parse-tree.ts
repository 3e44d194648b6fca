/** An entry of a tree. */
export interface TreeEntry {
  readonly name: string;
  readonly id: string;
  readonly isTree: boolean;
  /** A regular file: no link, no commit of another repository. */
  readonly isFile: boolean;
}

/** Takes a tree object apart (git's own binary form: mode, name, NUL, id); `idBytes` is 20, or 32 with SHA-256. */
export function parseTree(content: Buffer, idBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let offset = 0; offset < content.length; ) {
    const space = content.indexOf(32, offset);
    const end = content.indexOf(0, space);
    const mode = content.toString('latin1', offset, space);
    const idEnd = end + 1 + idBytes;
    entries.push({
      name: content.toString('utf8', space + 1, end),
      id: content.toString('hex', end + 1, idEnd),
      isTree: mode === '40000',
      isFile: mode.startsWith('100'),
    });
    offset = idEnd;
  }
  return entries;
}
