import { linearScale, logarithmicScale, type Scale } from './scale.ts';

/** A line of a panel. Points are (place across, value), in order; what is no number is left out. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly isDashed?: true;
  /** Which of the colours, from 0: series that belong together share one. */
  readonly colour: number;
}

/** What all panels of a plot have across, and its unit. */
export interface Across {
  readonly name: string;
  readonly scale: 'linear' | 'logarithmic';
}

/** One diagram. */
export interface Panel {
  /** What is shown, with its unit. */
  readonly title: string;
  readonly scale: 'linear' | 'logarithmic';
  readonly series: readonly Series[];
}

const [width, left, right, plotHeight, panelHeight, top] = [860, 70, 200, 190, 260, 44];
const plotWidth = width - left - right;

/** Colours told apart on white and on black, also by those who see few. */
const style = `text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-weight:600;font-size:13px}
.grid{stroke:#d0d7de}.axis{stroke:#57606a}path{fill:none;stroke-width:1.6}.dashed{stroke-dasharray:5 3}
.c0{stroke:#0969da}.c1{stroke:#bc4c00}.c2{stroke:#1a7f37}.c3{stroke:#8250df}.c4{stroke:#57606a}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.grid{stroke:#30363d}.axis{stroke:#8b949e}
.c0{stroke:#58a6ff}.c1{stroke:#f0883e}.c2{stroke:#3fb950}.c3{stroke:#bc8cff}.c4{stroke:#8b949e}}`;

/** Draws panels one above another, over one and the same, as an SVG with a transparent ground for light and dark pages. */
export function drawPlot(title: string, across: Across, panels: readonly Panel[]): string {
  const places = scaleOf(
    across.scale,
    panels.flatMap(({ series }) => series),
    0,
  );
  const height = top + panels.length * panelHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    text(left, 20, title, 'class="title"'),
    ...panels.map((panel, index) => drawPanel(panel, places, across.name, top + index * panelHeight)),
    '</svg>\n',
  ].join('\n');
}

function drawPanel(panel: Panel, across: Scale, unit: string, offset: number): string {
  const values = scaleOf(panel.scale, panel.series, 1);
  const x = (value: number) => rounded(left + across.place(value) * plotWidth);
  const y = (value: number) => rounded(offset + 12 + (1 - values.place(value)) * plotHeight);
  const [base, end] = [offset + 12 + plotHeight, left + plotWidth];
  return [
    text(left, offset, panel.title),
    ...values.ticks.flatMap((tick) => [
      `<line class="grid" x1="${left}" y1="${y(tick)}" x2="${end}" y2="${y(tick)}"/>`,
      text(left - 8, y(tick) + 4, named(tick), 'text-anchor="end"'),
    ]),
    `<line class="axis" x1="${left}" y1="${base}" x2="${end}" y2="${base}"/>`,
    ...across.ticks.map((tick) => text(x(tick), base + 17, named(tick), 'text-anchor="middle"')),
    text(end + 42, base + 17, unit),
    ...panel.series.flatMap((series, index) => [
      `<path class="${classOf(series)}" d="${pathOf(series, panel.scale, x, y)}"/>`,
      `<path class="${classOf(series)}" d="M${end + 14} ${offset + 18 + index * 18}h22"/>`,
      text(end + 42, offset + 22 + index * 18, series.name),
    ]),
  ].join('\n');
}

/** Holds every place (member 0) or value (member 1) of the series. */
function scaleOf(scale: 'linear' | 'logarithmic', series: readonly Series[], member: 0 | 1): Scale {
  const values = series.flatMap(({ points }) => points.map((point) => point[member])).filter(Number.isFinite);
  const greatest = Math.max(0, ...values);
  if (scale === 'linear') return linearScale(greatest);
  const least = Math.min(...values.filter((value) => value > 0));
  return Number.isFinite(least) ? logarithmicScale(least, greatest) : logarithmicScale(1, 10);
}

function pathOf({ points }: Series, scale: Panel['scale'], x: (value: number) => number, y: (value: number) => number) {
  const shown = points.filter(([, value]) => Number.isFinite(value) && (scale === 'linear' || value > 0));
  return shown.map(([minutes, value], index) => `${index === 0 ? 'M' : 'L'}${x(minutes)} ${y(value)}`).join('');
}

function classOf({ colour, isDashed }: Series): string {
  return `c${colour}${isDashed ? ' dashed' : ''}`;
}

function text(x: number, y: number, words: string, attributes = ''): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;
}

function named(value: number): string {
  return value >= 1_000 ? value.toLocaleString('en') : String(value);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
