import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { readPages } from './pages.ts';

/** What the page says to do where times of recording stepped back: from an exported log to one that is imported. */
function readScript(): string {
  const page = readPages().find(({ path }) => path === 'docs/eventstoredb.md');
  const [, script] =
    /^node --input-type=module --eval '\n(.*?)^' < log\.jsonl > mended\.jsonl$/ms.exec(page?.text ?? '') ?? [];
  if (script === undefined) throw new Error('required: a script that raises times; came: none on the page');
  return script;
}

const lineOf = (said: string, recordedAt: string) =>
  `{"data":{"recordedAt":"stays","said":${JSON.stringify(said)}},"id":"one","recordedAt":"${recordedAt}","type":"T"}\n`;

test('the script that raises times that fell leaves all else of the lines as it is, whatever is in their texts', () => {
  const texts = ['plain', 'a\u2028b\u2029c', '","recordedAt":"'];
  const times = ['2026-01-02', '2026-01-01', '2026-01-03'];
  const raised = ['2026-01-02', '2026-01-02', '2026-01-03'];
  const linesAt = (all: readonly string[]) => texts.map((text, index) => lineOf(text, all[index] ?? '')).join('');
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', readScript()], {
    input: linesAt(times),
    encoding: 'utf8',
  });
  expect(ran).toMatchObject({ status: 0, stderr: '', stdout: linesAt(raised) });
});
