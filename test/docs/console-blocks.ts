/** A line that a reader types, and what the page shows beneath it. */
export interface Typed {
  readonly command: string;
  readonly output: string;
}

/**
 * What a page shows in its ```console blocks: a command stands behind `$ `, its further lines behind `> `, and all else
 * is output.
 */
export function readConsoleBlocks(page: string): readonly Typed[] {
  return [...page.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [first = '', ...rest] = text.split('\n').slice(0, -1);
        const further = rest.findIndex((line) => !line.startsWith('> '));
        const end = further < 0 ? rest.length : further;
        return {
          command: [first, ...rest.slice(0, end).map((line) => line.slice(2))].join('\n'),
          output: rest
            .slice(end)
            .map((line) => `${line}\n`)
            .join(''),
        };
      }),
  );
}

/** The page with the output of each command, in order, in place of what it showed. */
export function fillConsoleBlocks(page: string, outputs: readonly string[]): string {
  let index = 0;
  return page.replace(/^```console\n(.*?)^```$/gms, (_whole, block: string) => {
    const filled = readConsoleBlocks(`\`\`\`console\n${block}\`\`\``).map(({ command }) => {
      const output = outputs[index] ?? '';
      index += 1;
      return `$ ${command.replaceAll('\n', '\n> ')}\n${output === '' || output.endsWith('\n') ? output : `${output}\n`}`;
    });
    return `\`\`\`console\n${filled.join('')}\`\`\``;
  });
}
