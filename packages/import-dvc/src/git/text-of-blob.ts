/** No file that people or DVC write is larger; parsed it takes many times the memory. */
const bytesAtMost = 64 * 1024 * 1024;

/** A file is larger than any that is read. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';

  constructor(bytes: number) {
    super(`too large: required: at most ${bytesAtMost} bytes; came: ${bytes}`);
  }
}

/** The text of a blob. @throws FileTooLarge */
export function textOfBlob(content: Buffer): string {
  if (content.length > bytesAtMost) throw new FileTooLarge(content.length);
  return content.toString();
}
