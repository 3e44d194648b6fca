import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawGraph } from './draw-graph.ts';

/** `5: 4 3` is a thing 5 that came from 4 and 3. */
const draw = (...told: readonly string[]) =>
  drawGraph(
    told.map((line) => {
      const [id = '', ...parents] = line.split(/[: ]+/).filter((word) => word !== '');
      return { id, parents, mark: '*' };
    }),
  ).map(({ text, id }) => (id === null ? text : `${text} ${id}`));

describe('a graph', () => {
  test('of a line is a line', () => {
    expect(draw('3: 2', '2: 1', '1:')).toEqual(['* 3', '* 2', '* 1']);
  });

  test('parts and meets', () => {
    expect(draw('5: 3 4', '4: 2', '3: 1', '2: 1', '1:')).toEqual([
      '* 5',
      '├─╮',
      '│ * 4',
      '* │ 3',
      '│ * 2',
      '├─╯',
      '* 1',
    ]);
  });

  test('has a lane for each head, and takes gaps again', () => {
    expect(draw('6: 1', '5:', '4: 3', '3: 1', '2:', '1:')).toEqual([
      '* 6',
      '│ * 5',
      '│ * 4',
      '│ * 3',
      '├─╯',
      '│ * 2',
      '* 1',
    ]);
  });

  test('shows three parents at once, and lanes that pass', () => {
    expect(draw('9: 1', '8: 5 4 3', '5: 1', '4: 1', '3: 1', '1:')).toEqual([
      '* 9',
      '│ * 8',
      '│ ├─┬─╮',
      '│ * │ │ 5',
      '├─╯ │ │',
      '│   * │ 4',
      '├───╯ │',
      '│     * 3',
      '├─────╯',
      '* 1',
    ]);
    expect(draw('9: 1', '8: 2', '7: 1', '2: 1', '1:')).toEqual([
      '* 9',
      '│ * 8',
      '│ │ * 7',
      '├─│─╯',
      '│ * 2',
      '├─╯',
      '* 1',
    ]);
  });

  test('goes on in the own lane where another led to the same', () => {
    expect(draw('4: 2 3', '3: 1', '2: 1', '1:')).toEqual(['* 4', '├─╮', '│ * 3', '* │ 2', '├─╯', '* 1']);
  });

  test('leaves out parents that are not among the things', () => {
    expect(draw('3: 2 1', '2: 0')).toEqual(['* 3', '* 2']);
  });

  test('has one line for each thing, in their order, whatever came from what', () => {
    const histories = fc.integer({ min: 1, max: 12 }).chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, place) =>
          fc.uniqueArray(fc.integer({ min: place + 1, max: count }), { maxLength: 3 }).map((parents) => ({
            id: `${place}`,
            parents: parents.map(String),
            mark: '*',
          })),
        ),
      ),
    );
    fc.assert(
      fc.property(histories, (things) => {
        const lines = drawGraph(things);
        expect(lines.flatMap(({ id }) => id ?? [])).toEqual(things.map(({ id }) => id));
        for (const { text, id } of lines) expect(text.split('*').length - 1).toBe(id === null ? 0 : 1);
        // Between the lines of two things no lane begins or ends in the air.
        for (const [index, { text, id }] of lines.entries()) {
          const above = lines[index - 1]?.text ?? '';
          if (id === null) continue;
          for (const [place, sign] of [...text].entries()) {
            if (sign === '│') expect(above[place] ?? ' ').not.toMatch(/[ ─╯╰┴]/);
          }
        }
      }),
    );
  });
});
