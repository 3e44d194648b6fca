/** A line that a reader types, and what the page shows beneath it. */
export interface Typed {
  readonly command: string;
  readonly output: string;
}

const block = /^```(console|bash)\n(.*?)^```$/gms;

/**
 * What a page has its reader type: in a ```console block a command stands behind `$ `, its further lines behind `> `, and
 * all else is output; a ```bash block is to be copied as it stands, and prints nothing.
 */
export function readConsoleBlocks(page: string): readonly Typed[] {
  return [...page.matchAll(block)].flatMap(([, kind, text = '']) =>
    kind === 'bash' ? [{ command: text, output: '' }] : readConsole(text),
  );
}

function readConsole(block: string): readonly Typed[] {
  return block
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
    });
}

/** The page with the output of each command, in order, in place of what it showed. */
export function fillConsoleBlocks(page: string, outputs: readonly string[]): string {
  let index = 0;
  return page.replace(block, (whole, kind: string, text: string) => {
    if (kind === 'bash') {
      index += 1;
      return whole;
    }
    const filled = readConsole(text).map(({ command }) => {
      const output = outputs[index] ?? '';
      index += 1;
      return `$ ${command.replaceAll('\n', '\n> ')}\n${output === '' || output.endsWith('\n') ? output : `${output}\n`}`;
    });
    return `\`\`\`console\n${filled.join('')}\`\`\``;
  });
}
