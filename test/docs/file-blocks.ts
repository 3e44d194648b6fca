/** A link to a file, alone on its line and ending in a colon, and the block beneath it that shows the file. */
const fileBlock = /^(\[`[^`]+`\]\(([^)]+)\):\n\n```(\w+)\n)(.*?)^```$/gms;

/** The files that a page shows, by the path that it links to, each with what it shows of it. */
export function readFileBlocks(page: string): ReadonlyMap<string, string> {
  return new Map([...page.matchAll(fileBlock)].map(([, , path = '', , shown = '']) => [path, shown]));
}

/** The page with each file as it is in place of what it showed. */
export function fillFileBlocks(page: string, read: (path: string) => string): string {
  return page.replace(fileBlock, (_whole, opening: string, path: string) => `${opening}${read(path)}\`\`\``);
}
