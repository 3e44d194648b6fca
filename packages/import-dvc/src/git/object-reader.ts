import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { GitError } from './run-git.ts';

/** An object of git's store; null where the repository lacks it. */
export type ReadObject = { readonly type: string; readonly content: Buffer } | null;

interface Waiting {
  readonly id: string;
  readonly answer: (object: ReadObject) => void;
  readonly refuse: (error: GitError) => void;
}

/** One `git cat-file --batch` for a whole import: asked for many objects at once, it answers in their order. */
export class ObjectReader {
  readonly #git: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting: Waiting[] = [];
  #next = 0;
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes that must be there before it is worth to look again. */
  #needed = 1;
  #asked = '';
  #stderr = '';

  constructor(path: string) {
    this.#git = spawn('git', ['-C', path, '--no-replace-objects', '--no-optional-locks', 'cat-file', '--batch'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#git.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#git.stderr.on('data', (text) => {
      this.#stderr += text;
    });
    this.#git.stdin.on('error', () => {});
    this.#git.on('close', () => this.#fail());
    this.#git.on('error', () => this.#fail());
  }

  /**
   * The objects of those ids, in their order.
   *
   * @throws GitError `UNREADABLE_OBJECT` where git gives up
   */
  async read(ids: readonly string[]): Promise<readonly ReadObject[]> {
    if (ids.length === 0) return [];
    const answers = ids.map(
      (id) => new Promise<ReadObject>((answer, refuse) => this.#waiting.push({ id, answer, refuse })),
    );
    // What is asked for in one turn travels in one piece.
    if (this.#asked === '') setImmediate(() => this.#ask());
    this.#asked += `${ids.join('\n')}\n`;
    return Promise.all(answers);
  }

  #ask(): void {
    this.#git.stdin.write(this.#asked);
    this.#asked = '';
  }

  /** Ends the process; nothing may be asked after it. */
  close(): void {
    this.#git.stdin.end();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    let offset = 0;
    this.#needed = 1;
    for (;;) {
      const lineEnd = bytes.indexOf(10, offset);
      if (lineEnd < 0) break;
      const [, type, size] = bytes.toString('latin1', offset, lineEnd).split(' ');
      const missing = type === 'missing' || size === undefined;
      const end = missing ? lineEnd : lineEnd + 1 + Number(size);
      if (bytes.length < end + 1) {
        this.#needed = end + 1 - offset;
        break;
      }
      this.#answer(missing || type === undefined ? null : { type, content: bytes.subarray(lineEnd + 1, end) });
      offset = end + 1;
    }
    const rest = bytes.subarray(offset);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }

  #answer(object: ReadObject): void {
    this.#waiting[this.#next]?.answer(object);
    this.#next += 1;
    if (this.#next < this.#waiting.length) return;
    this.#waiting.length = 0;
    this.#next = 0;
  }

  #fail(): void {
    const why = this.#stderr.trim() || 'the program ended';
    for (const { id, refuse } of this.#waiting.splice(0).slice(this.#next))
      refuse(new GitError('UNREADABLE_OBJECT', `git cannot read the object ${id}: ${why}`));
  }
}
