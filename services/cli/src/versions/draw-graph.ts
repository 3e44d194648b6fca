/** A thing of a history, and those that it came from. */
export interface Drawn {
  readonly id: string;
  readonly parents: readonly string[];
  /** What stands for it. */
  readonly mark: string;
}

/** A line of a graph: at a node, or between two. */
export interface GraphLine {
  readonly text: string;
  readonly id: string | null;
}

/**
 * Draws a history as lanes, each of which leads down to a thing that is still to come. A line stands where one thing came from
 * another; where lanes part or meet, a line between shows it. Parents that are not among the things are left out.
 *
 * @param things each before all its parents.
 */
export function drawGraph(things: readonly Drawn[]): readonly GraphLine[] {
  const ids = new Set(things.map(({ id }) => id));
  let lanes: readonly Lane[] = [];
  return things.flatMap(({ id, parents, mark }) => {
    const at = placeOf(lanes, id);
    const before = put(lanes, at, id);
    const line = { text: before.map((lane, index) => (index === at ? mark : lane ? '│' : ' ')).join(' '), id };
    const { after, joined } = leadOn(
      before,
      at,
      parents.filter((parent) => ids.has(parent)),
    );
    lanes = after;
    if (joined.every((lane) => lane === at)) return [line];
    return [line, { text: connect(before, after, [at, ...joined]), id: null }];
  });
}

/** What a lane leads to; null where there is a gap. */
type Lane = string | null;

/** The lane that leads there; else the first gap, or one more. */
function placeOf(lanes: readonly Lane[], id: string): number {
  const found = lanes.indexOf(id);
  if (found >= 0) return found;
  const gap = lanes.indexOf(null);
  return gap >= 0 ? gap : lanes.length;
}

function put(lanes: readonly Lane[], at: number, lane: Lane): readonly Lane[] {
  return Array.from({ length: Math.max(lanes.length, at + 1) }, (_, index) =>
    index === at ? lane : (lanes[index] ?? null),
  );
}

/**
 * The lanes below a thing, and those that it is to be joined with. The first parent that no lane to the left leads to goes on in its
 * own lane, also where one to the right led to it; the others have theirs, or get one.
 */
function leadOn(before: readonly Lane[], at: number, parents: readonly string[]) {
  let after = put(before, at, null);
  const joined = parents.map((parent) => {
    const led = after.indexOf(parent);
    const isOwn = after[at] === null && (led < 0 || led > at);
    if (isOwn && led > at) after = put(after, led, null);
    const target = isOwn ? at : placeOf(after, parent);
    after = put(after, target, parent);
    return isOwn && led > at ? led : target;
  });
  while (after.at(-1) === null) after = after.slice(0, -1);
  return { after, joined };
}

/** The line below a thing that joins its lane with those of its parents; lanes between them pass. */
function connect(before: readonly Lane[], after: readonly Lane[], joined: readonly number[]): string {
  const [from, to] = [Math.min(...joined), Math.max(...joined)];
  const cells = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const up = Boolean(before[index]);
    const down = Boolean(after[index]);
    const isBetween = index > from && index < to;
    if (!joined.includes(index)) return up && down ? '│' : isBetween ? '─' : ' ';
    return corner({ up, down, left: index > from, right: index < to });
  });
  return cells
    .map((cell, index) => cell + (index >= from && index < to ? '─' : ' '))
    .join('')
    .trimEnd();
}

function corner(ways: Readonly<Record<'up' | 'down' | 'left' | 'right', boolean>>): string {
  const key = (['up', 'down', 'left', 'right'] as const).map((way) => (ways[way] ? way[0] : '')).join('');
  return corners[key] ?? '┼';
}

/** By the ways that lead from it: up, down, left, right. */
const corners: Readonly<Record<string, string>> = {
  udr: '├',
  udl: '┤',
  ur: '╰',
  ul: '╯',
  dr: '╭',
  dl: '╮',
  ulr: '┴',
  dlr: '┬',
};
