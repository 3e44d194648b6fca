import { withoutSteering } from '@pedigree/kernel';
import pico from 'picocolors';

type Colours = ReturnType<typeof pico.createColors>;

/** Where a command speaks. Whatever others wrote, what it prints moves no cursor and hides nothing. */
export interface Terminal {
  /** To stdout: answers. A newline is added. */
  readonly print: (text: string) => void;
  /** To stderr: warnings, progress, faults. A newline is added. */
  readonly warn: (text: string) => void;
  /** To stderr as it is, for what is drawn over. Absent where stderr is no terminal. */
  readonly draw?: (text: string) => void;
  /** Characters a line. */
  readonly width: number;
  /** The same for a table; without end where there is no screen, since what is cut off there is lost. */
  readonly tableWidth: number;
  /** Does nothing where stdout is no terminal, or NO_COLOR is set. */
  readonly colours: Colours;
}

/** The part of a stream that a terminal needs. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const plainWidth = 80;

/** Puts two streams together to a terminal. `NO_COLOR`: any value but the empty one turns colours off (no-color.org). */
export function createTerminal(stdout: Output, stderr: Output, noColour: string | undefined): Terminal {
  const colours = Boolean(stdout.isTTY) && !noColour;
  const terminal = {
    print: (text: string) => void stdout.write(`${withoutSteering(text, { colours })}\n`),
    warn: (text: string) => void stderr.write(`${withoutSteering(text, { colours })}\n`),
    width: stdout.isTTY ? (stdout.columns ?? plainWidth) : plainWidth,
    tableWidth: stdout.isTTY ? (stdout.columns ?? plainWidth) : Number.POSITIVE_INFINITY,
    colours: pico.createColors(colours),
  };
  return stderr.isTTY ? { ...terminal, draw: (text) => void stderr.write(text) } : terminal;
}
